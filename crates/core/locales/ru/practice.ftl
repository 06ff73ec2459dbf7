# Practice: the cases, the attempts, and the scripted candidate.
practice-mark = УЧЁБА
practice-title = Учебные случаи
practice-counts = { $cases ->
    [one] { $cases } случай
    [few] { $cases } случая
   *[many] { $cases } случаев
} · { $attempts ->
    [0] попыток пока нет
    [one] { $attempts } попытка
    [few] { $attempts } попытки
   *[many] { $attempts } попыток
}
practice-attempts = { $count ->
    [one] { $count } попытка
    [few] { $count } попытки
   *[many] { $count } попыток
}
practice-none = Учебных случаев здесь нет. Они лежат в папке «cases» рядом со своей рубрикой; их список показывает «viva cases».
practice-aims = Чему учит этот случай
practice-your-attempts = Попытки
practice-gone = недоступен
practice-gone-told = Этого случая здесь больше нет. Начатое по нему можно открыть, но отвечать некому.
practice-new-attempt = Начать новую попытку
practice-go-on = Продолжить: { $day }, { $time }
practice-look-at = Посмотреть ещё раз: { $day }, { $time }
practice-application = Заявление. Кандидат: { $name }
practice-application-more = … ^R – показать целиком.
practice-speed = { $words } слов/мин · Alt-. сразу всё · Alt-, ещё раз
practice-no-candidate = Случая, на котором начата эта попытка, здесь нет, или он изменён: отвечать некому. Записанное можно оценить и подписать.
practice-nothing-asked = О том, что лежит на столе, пока не спрашивали.
practice-table = На столе
practice-table-enter = Внести в реестр
practice-table-ask = Спросить об этом
practice-table-look = Прочитать целиком
practice-signed-told = Подписано. Разбор этой попытки готов.
ask-follow-up-list = Что спросить теперь?
ask-follow-up-own-words = Своими словами …
ask-follow-up-title = Свой уточняющий вопрос
ask-follow-up-explanation = Теми же словами, какими он задан кандидату. Запишется наряду с уточняющими вопросами рубрики.
command-practise = учёба
command-application = заявление
command-follow-up = уточнить
command-documents = стол
command-say-all = сказать сразу всё; потом прочитать
command-say-again = сказать ещё раз
command-faster = быстрее
command-slower = медленнее
context-practice = Учебная работа
context-practice-prepare = Заявление
context-practice-ask = Учёба: вопросы
context-practice-evidence = Учёба: подтверждения
context-speech = Кандидат говорит
help-practice = Каждый случай – это вымышленный кандидат, который отвечает с обычной скоростью речи. Попытки хранятся отдельно от настоящих собеседований и нигде не учитываются.
help-practice-prepare = Над формой – заявление кандидата. Подготовьте всё необходимое, как к любому собеседованию, и начинайте.
help-practice-ask = Кандидат отвечает, как только открыт вопрос и как только отмечено уточнение; о чём не спросили, о том он не скажет. Если задать следующий вопрос, пока кандидат говорит, он замолчит, и остальное не прозвучит. Уточнять можно вопросом рубрики, другим вопросом из списка или своими словами. Всё прочее – как на собеседовании: записывайте сказанное.
help-practice-evidence = То, что лежит на столе, можно посмотреть, расспросить о нём и внести в реестр; соответствие требованиям к подтверждениям определяет сам оценщик.
cli-practise = Учебное собеседование с вымышленным кандидатом
cli-practise--case = Случай: идентификатор или файл; если не указан, откроется список случаев
cli-practise--speed = Сколько слов в минуту говорит кандидат
practise-bad-speed = Скорость речи кандидата – от { $least } до { $most } слов в минуту.
