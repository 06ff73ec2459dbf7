# Sheets of a session for spreadsheets, and the heads of their columns.
tables-overview = Обзор
tables-units = Модули
tables-criteria = Критерии
tables-questions = Вопросы
tables-trail = Журнал событий

tables-what = Показатель
tables-event = Событие
tables-value = Значение
tables-rubric = Рубрика
tables-rubric-id = Код рубрики
tables-rubric-version = Версия рубрики
tables-planned = Запланировано
tables-computed = Расчётный результат
tables-decided = Принятый результат
tables-decided-on = День решения
tables-departed = Почему отличается от расчётного
tables-signed-by = Подпись
tables-signed-at = Время подписи
tables-amendments = Дополнения
tables-entries = Событий в журнале
tables-last-hash = Последний хеш журнала событий
tables-credits = Кредиты
tables-credits-attainable = Возможно кредитов

tables-unit = Модуль
tables-part = Часть
tables-title = Название
tables-outcome = Результат
tables-met = Критериев выполнено
tables-applicable = Применимых критериев
tables-level = Уровень
tables-score = Баллы или среднее
tables-score-needed = Требуемые баллы или среднее
tables-reasons = Основания

tables-criterion = Критерий
tables-rating = Оценка
tables-rating-value = Значение оценки
tables-needed = Требуется
tables-needed-value = Требуемое значение
tables-status = Состояние
tables-remarks = Записей

tables-item = Код
tables-bytes = Байтов

tables-languages = Язык вопроса
tables-asked-at = Задан в
tables-taken = Затрачено
tables-required-used = Обязательных уточнений задано
tables-required = Обязательных уточнений
tables-others-used = Других уточнений задано
tables-heard = Прозвучало признаков
tables-listen-for = Признаков в рубрике
tables-note = Причина пропуска или иная формулировка
tables-skipped = пропущен

tables-entry = №
tables-at = Время
tables-by = Кто

# At the end of a text that is longer than a cell takes. The report in another form has the whole.
tables-cut = { " " }… [здесь обрезано: всего знаков { $characters }; полный текст в отчёте другого вида]
tables-practice = Учебная работа
