# What to do about a gap: ways to learn, how to show it, and the assessor's own line.
command-advice = совет кандидату
advice-title = Ваш совет: { $on }
advice-explanation = Одна строка кандидату своими словами: что бы вы сделали дальше на его месте? Она войдёт в письмо и в протокол; пустая строка снимает совет.
advice-asked = { $outcome } Не признано: { $units }. По клавише t можно дать совет от себя.
advice-no-gap = Все модули признаны или совет к ним уже дан: чтобы изменить его, перейдите к строке модуля.
event-advice = { $written ->
    [yes] совет к { $on }: { $text }
   *[no] совет к { $on } снят
}
learn-course = Курс
learn-practice = Практика
learn-reading = Что прочитать
learn-hours = Время
learn-hours-about = примерно { $hours ->
    [one] { $hours } час
    [few] { $hours } часа
    [many] { $hours } часов
   *[other] { $hours } часа
}
gap-show = Как это можно показать
gap-advice = Совет Вашего оценщика
tables-advice = Совет
