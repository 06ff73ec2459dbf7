# The candidate's own word before the close: on the record that is read back, and on whose the evidence is.
command-read-back = зачитать записи
context-closing = Завершение собеседования
read-back-title = Что записано о собеседовании
read-back-explained = Вот что записано. Скажите, если чего-то не хватает или Вы говорили иначе: Ваше замечание останется рядом с записью. Соглашаться никто не обязан, результат от этого не зависит.
read-back-questions = Вопросы и ответы
read-back-also = Кроме того, спросили
read-back-nothing = Ничего не записано.
read-back-not-asked = Этот вопрос не задавали.
read-back-shown = Показанные документы и работы
read-back-seen = Что увидели в деле
read-back-said = Что Вы об этом сказали

candidate-word-title = { $on ->
    [record] Что говорит о записях кандидат?
   *[evidence] Заявляет ли кандидат, что подтверждения – его собственные?
}
candidate-agrees = { $on ->
    [record] Согласие: записано так, как было
   *[evidence] Да, собственные
}
candidate-remarks = { $on ->
    [record] Есть замечание
   *[evidence] Да, с замечанием
}
candidate-declines = { $on ->
    [record] Нет согласия или нет ответа
   *[evidence] Не заявляет этого
}
candidate-remark-title = { $on ->
    [record] Замечание кандидата к записям
   *[evidence] Замечание кандидата к подтверждениям
}
candidate-remark-explanation = Словами кандидата. Замечание войдёт в протокол и в письмо.
candidate-declines-title = { $on ->
    [record] Кандидат не соглашается с записями
   *[evidence] Кандидат не заявляет, что подтверждения – его собственные
}
candidate-declines-explanation = Причина словами кандидата; если он её не называет, оставьте строку пустой. Результат от этого не зависит.
candidate-word-on = { $on ->
    [record] Слово кандидата о записях
   *[evidence] Слово кандидата о подтверждениях
}
candidate-word-told = { $on ->
    [record] { $word ->
        [agreed] зачитаны; кандидат согласен
        [remarked] зачитаны; замечание: «{ $text }»
        [declined] зачитаны; кандидат не согласен: «{ $text }»
        [declined-silently] зачитаны; кандидат не согласен, причины не назвал
       *[none] не зачитаны
    }
   *[evidence] { $word ->
        [agreed] заявлены как собственные
        [remarked] заявлены как собственные, с замечанием: «{ $text }»
        [declined] не заявлены как собственные: «{ $text }»
        [declined-silently] не заявлены как собственные, причина не названа
       *[none] вопрос, собственные ли они, не задан
    }
}
candidate-word-before-change = { $told } (после этого что-то изменено)
candidate-word-standing = { $word ->
    [agreed] Кандидат о записях: согласен
    [remarked] Кандидат о записях: есть замечание
    [none] Записи кандидату не зачитаны
   *[declined] Кандидат о записях: не согласен
}{ $changed ->
    [yes] {" "}(после этого есть изменения)
   *[no] {""}
}

event-candidate-said = { $on ->
    [record] кандидат о записях: { $word ->
        [agreed] согласен
        [remarked] «{ $text }»
        [declined] не согласен: «{ $text }»
       *[declined-silently] не согласен
    }
   *[evidence] кандидат о подтверждениях: { $word ->
        [agreed] собственные
        [remarked] собственные; «{ $text }»
        [declined] не заявляет, что собственные: «{ $text }»
       *[declined-silently] не заявляет, что собственные
    }
}
event-candidate-word-taken-back = { $on ->
    [record] слово кандидата о записях снято
   *[evidence] слово кандидата о подтверждениях снято
}

refusal-word-in-practice = Вымышленному кандидату записи не зачитывают: в учебной работе его слова нет.
refusal-nothing-said = Кандидат ещё ничего не сказал, снимать нечего.

letter-own-words = Что Вы сказали о записях
letter-word = { $on ->
    [record] { $word ->
        [agreed] Перед завершением Вам зачитали то, что записано. Вы с этим согласились.
        [remarked] Перед завершением Вам зачитали то, что записано. Ваше замечание:
        [declined] Перед завершением Вам зачитали то, что записано. Вы не согласились и объяснили почему:
       *[declined-silently] Перед завершением Вам зачитали то, что записано. Вы с этим не согласились.
    }
   *[evidence] { $word ->
        [agreed] Вы заявили, что подтверждения – Ваши собственные.
        [remarked] Вы заявили, что подтверждения – Ваши собственные, и добавили:
        [declined] Вы не заявили, что подтверждения – Ваши собственные, и объяснили почему:
       *[declined-silently] Вы не заявили, что подтверждения – Ваши собственные.
    }
}
tables-word-on-record = Кандидат о записях
tables-word-on-evidence = Кандидат о подтверждениях
tables-word = { $word ->
    [agreed] да
    [remarked] замечание: { $text }
    [declined] нет: { $text }
   *[declined-silently] нет
}
