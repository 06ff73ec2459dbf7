# Кәсіп, стандарт және орталықтың аккредиттеуі.
rubric-profession = Кәсіп
rubric-standard = Кәсіптік стандарт
rubric-standard-act = Бекіткен акт
rubric-standard-date = Актінің күні
rubric-programme = Біліктілік бағдарламасы
letter-accredited = Аккредиттеу № { $number }
letter-accredited-until = Аккредиттеу № { $number }, { $until } дейін жарамды
wanting-accreditation = Орталығыңыздың баптаулары бойынша оның аккредиттеуі аяқталған: соңғы күні – { $until }.
