# Профессия, стандарт и аккредитация центра.
rubric-profession = Профессия
rubric-standard = Профессиональный стандарт
rubric-standard-act = Утверждён актом
rubric-standard-date = Дата акта
rubric-programme = Квалификационная программа
letter-accredited = Аккредитация № { $number }
letter-accredited-until = Аккредитация № { $number }, действует до { $until }
wanting-accreditation = По настройкам вашего центра его аккредитация закончилась: последний день – { $until }.
