# Согласие вместе с его текстом и отзыв согласия.
context-opening = Вступительная часть собеседования
command-consent = согласие
consent-sheet-title = Согласие
consent-introduction = Даю согласие на собеседование по рубрике «{ $rubric }», а также на сбор и обработку моих данных, которые для него нужны.
consent-how-decided = То, что я покажу, оценивают люди; результат по их оценкам вычисляется по правилам рубрики, а решение принимают люди. Я могу возразить против такого порядка.{ $count ->
    [none] {""}
    [working] { $days ->
        [one] {" "}Центр ответит мне в течение { $days } рабочего дня.
       *[many] {" "}Центр ответит мне в течение { $days } рабочих дней.
    }
   *[calendar] { $days ->
        [one] {" "}Центр ответит мне в течение { $days } дня.
       *[many] {" "}Центр ответит мне в течение { $days } дней.
    }
}
consent-can-be-withdrawn = Я могу в любое время отозвать это согласие.{ $count ->
    [none] {""}
    [working] { $days ->
        [one] {" "}Тогда в течение { $days } рабочего дня центр прекратит обработку моих данных или сообщит мне, почему этого сделать нельзя.
       *[many] {" "}Тогда в течение { $days } рабочих дней центр прекратит обработку моих данных или сообщит мне, почему этого сделать нельзя.
    }
   *[calendar] { $days ->
        [one] {" "}Тогда в течение { $days } дня центр прекратит обработку моих данных или сообщит мне, почему этого сделать нельзя.
       *[many] {" "}Тогда в течение { $days } дней центр прекратит обработку моих данных или сообщит мне, почему этого сделать нельзя.
    }
}
consent-given-heading = Как получено согласие
consent-way = { $way ->
    [written] письменно, подписью ниже
    [electronic] в электронной форме
   *[aloud] устно, после прочтения этого текста, при свидетелях
}
consent-day = День
consent-proof = Свидетели или место хранения подтверждения
consent-taken-by = Согласие получил(а)
consent-candidate = Кандидат
consent-ask = Как кандидат даёт согласие?
consent-ask-again = Согласие уже записано. Что говорит кандидат?
consent-choice = { $way ->
    [written] Письменно: лист подписан
    [electronic] В электронной форме
   *[aloud] Устно, при свидетелях
}
consent-choice-withdrawn = Отзывает согласие
consent-standing = { $state ->
    [given] Согласие записано вместе с текстом
    [withdrawn] Согласие отозвано
   *[none] Текст согласия: c
}
consent-proof-title = { $way ->
    [aloud] Свидетели
    [electronic] Подтверждение согласия в электронной форме
   *[written] Подписанный лист
}
consent-proof-explanation = { $way ->
    [aloud] Имена тех, при ком текст был прочитан и кандидат дал согласие.
    [electronic] Где оно хранится или его номер; можно оставить пустым.
   *[written] Где хранится подписанный лист; можно оставить пустым.
}
consent-withdrawn-title = Кандидат отзывает согласие
consent-withdrawn-explanation = Как кандидат об этом сообщил: устно, письмом от какого дня. Дальше собеседование останавливается, как без согласия.

event-consent-given = согласие получено { $given } { $way ->
    [written] письменно
    [electronic] в электронной форме
   *[aloud] устно
}, получил(а) { $by }
event-consent-withdrawn = согласие отозвано { $withdrawn }, { $way }{ $scope ->
    [part] {""}: «{ $what }»
   *[whole] {""}
}
event-consent-taken-back = запись о согласии снята

refusal-consent-in-practice = В тренировке кандидат по сценарию согласия не даёт.
refusal-consent-withdrawn = Кандидат отозвал согласие. Подписанное можно по-прежнему читать и проверять, но для другого использовать нельзя.
refusal-other-consent-text = Контрольная сумма относится к другому тексту и ничего бы не доказала.
refusal-consent-ahead = { $said } – позже дня записи ({ $noted }).

report-consent = Согласие
report-consent-given = { $way ->
    [written] дано письменно
    [electronic] дано в электронной форме
   *[aloud] дано устно при свидетелях
} { $given }, получил(а) { $by }
report-consent-language = Язык текста
report-consent-digest = SHA-256 текста
report-consent-text = Текст, на который кандидат дал согласие
report-consent-withdrawn = отозвано { $withdrawn }, { $way }{ $scope ->
    [part] {""}: «{ $what }»
   *[whole] {""}
}; записано { $noted }, записал(а) { $by }
letter-consent-given = Согласие на это собеседование Вы дали { $given }{ $way ->
    [written] {" "}письменно
    [electronic] {" "}в электронной форме
   *[aloud] {" "}устно при свидетелях
}.
letter-consent-withdrawn = { $withdrawn } Вы отозвали согласие{ $scope ->
    [part] {""}, а именно: «{ $what }»
   *[whole] {""}
}. Подписанное до этого можно по-прежнему проверить, но для другого оно не используется.
consent-stops = { $state ->
    [late] Обработку данных следовало прекратить до { $until } включительно.
   *[day] Обработка данных прекращается до { $until } включительно.
}
home-consent-withdrawn = согласие отозвано { $withdrawn }

cli-consent = Напечатать лист согласия или записать, что согласие дано или отозвано
cli-consent--file = Файл собеседования
cli-consent--given = Записать, что кандидат дал согласие, и как
cli-consent--proof = Свидетели или место, где хранится подписанный лист либо согласие в электронной форме
cli-consent--withdrawn = Записать, что кандидат отозвал согласие
cli-consent--way = Как кандидат его отозвал
cli-consent--what = Что отозвано; если не указано – всё согласие
cli-consent--on = День, когда согласие дано или отозвано; если не указан – сегодня
cli-consent--by = Имя того, кто получает согласие или записывает его отзыв
cli-consent--format = Формат листа
cli-consent--beside = Написать лист и на этом языке, рядом с первым
cli-consent--output = Файл, в который записать лист
cli-consent--force = Заменить файл, если он уже есть
consent-noted = { $path }: согласие записано вместе с текстом. SHA-256: { $digest }
consent-withdrawal-noted = { $path }: отзыв согласия записан.
consent-withdrawal-forget = Подписанное остаётся как есть. Удалить собеседование: viva forget --now --reason "…" { $path }
consent-withdrawn-warning = { $path }: { $withdrawn } кандидат отозвал согласие.
consent-withdrawn-left-out = { $path }: не учтено, так как кандидат отозвал согласие { $withdrawn }
