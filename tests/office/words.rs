//! The words of the documents made by hand, in Kazakh, Russian and English.

/// What the documents say.
pub struct Words {
    pub title: &'static str,
    pub subtitle: &'static str,
    pub facts: Vec<(&'static str, &'static str)>,
    pub result: &'static str,
    pub outcome: &'static str,
    pub meaning: &'static str,
    pub paragraph: &'static str,
    pub reasons: [&'static str; 5],
    pub figure: &'static str,
    pub description: &'static str,
    pub criterion: &'static str,
    pub quote: &'static str,
    pub source: &'static str,
    pub item: &'static str,
    pub list: [&'static str; 3],
    pub questions: &'static str,
    pub head: [&'static str; 5],
    pub rows: Vec<[&'static str; 5]>,
}

impl Words {
    pub fn of(language: &str) -> Self {
        match language {
            "kk" => Words::kazakh(),
            "ru" => Words::russian(),
            _ => Words::english(),
        }
    }

    fn kazakh() -> Self {
        Words {
            title: "Үйде күтім жасау жөніндегі көмекші 1.2",
            subtitle: "Алдыңғы оқуды тану · 2026 жылғы 5 қазан",
            facts: vec![
                ("Үміткер", "K-0417"),
                ("Бағалаушы", "Ержан Қасымұлы Тестов"),
                ("Өткізілген орны", "Жаркент, әңгімелесу бөлмесі"),
                ("Рубриканың SHA-256 қосындысы", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
            ],
            result: "Нәтиже",
            outcome: "Ішінара танылды",
            meaning: "Екі модульдің бірі толық көрсетілді; екіншісі бойынша қосымша дәлел қажет.",
            paragraph: "Үміткер жеке гигиенаға көмектесуді, қауіпсіз көтеруді және өзгерістерді байқап, дер кезінде хабарлауды сенімді сипаттады. Құжаттар түпнұсқамен салыстырылды. ",
            reasons: [
                "U1 модулі танылды: барлық 6 критерий орындалды.",
                "C1: 3-деңгей, 2-деңгей қажет.",
                "C2: дәлелдер жеткілікті.",
                "E3 – жұмыс берушінің анықтамасы, 2026 жылғы наурыз.",
                "U2 модулі әзірге танылмады: C7 үшін тағы бір дәлел керек.",
            ],
            figure: "Критерийлер бойынша деңгейлер",
            description: "Үш критерийдің біреуінде қажетті деңгейден жоғары, біреуінде төмен, біреуі бағаланбады.",
            criterion: "C1 Қауіпсіз қозғалту және көтеру",
            quote: "«Алдымен төсектің биіктігін реттеймін,\nсодан кейін ғана көтеремін.\n\n    Үнемі сөйлесіп тұрамын» #C1",
            source: "Q3 · 10:42",
            item: "Естілген тармақтар",
            list: [
                "төсекті реттейді",
                "әріптесін шақырады",
                "науқаспен сөйлеседі, оны асықтырмайды және әр қимылын алдын ала түсіндіреді, өйткені қорқыныш бұлшық еттерді қатайтады",
            ],
            questions: "Сұхбат қалай өтті",
            head: ["Сұрақ", "Тұжырымы", "Күйі", "Уақыты", "Қосымша сұрақтар"],
            rows: vec![
                [
                    "Q1",
                    "Соңғы рет біреуді көтеруге көмектескеніңізді айтып беріңізші.",
                    "қойылды",
                    "4:12",
                    "Алдымен не көрдіңіз?; Қалай аяқталды?",
                ],
                ["Q2", "Күтімдегі адам тамақ ішуден бас тартса, не істейсіз?", "қойылды", "6:03", ""],
                ["Q3", "Ұжымдағы келіспеушілікті қалай шештіңіз?", "өткізілді: уақыт жетпеді", "0:00", ""],
            ],
        }
    }

    fn russian() -> Self {
        Words {
            title: "Помощник по уходу на дому 1.2",
            subtitle: "Признание предшествующего обучения · 5 октября 2026",
            facts: vec![
                ("Кандидат", "K-0417"),
                ("Эксперт", "Мария Фёдоровна Зуева"),
                ("Место", "Алматы, учебный центр «Қамқор»"),
                ("SHA-256 рубрики", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
            ],
            result: "Результат",
            outcome: "Признано частично",
            meaning: "Один из двух модулей показан полностью; по второму нужны дополнительные доказательства.",
            paragraph: "Кандидат уверенно описал помощь при личной гигиене, безопасное поднятие и то, как он замечает изменения и вовремя сообщает о них. Документы сверены с оригиналами. ",
            reasons: [
                "Модуль U1 признан: выполнены все 6 критериев.",
                "C1: уровень 3, нужен 2.",
                "C2: доказательств достаточно.",
                "E3 – справка работодателя, март 2026.",
                "Модуль U2 пока не признан: для C7 нужно ещё одно доказательство.",
            ],
            figure: "Уровни по критериям",
            description: "Из трёх критериев один выше нужного уровня, один ниже, один не оценён.",
            criterion: "C1 Безопасное перемещение и поднятие",
            quote: "«Сначала выставляю высоту кровати,\nи только потом поднимаю.\n\n    И всё время разговариваю» #C1",
            source: "Q3 · 10:42",
            item: "Услышано",
            list: [
                "регулирует кровать",
                "зовёт коллегу",
                "говорит с пациентом, не торопит его и заранее объясняет каждое движение, потому что от страха мышцы деревенеют",
            ],
            questions: "Как проходило собеседование",
            head: ["Вопрос", "Формулировка", "Состояние", "Время", "Уточняющие вопросы"],
            rows: vec![
                [
                    "Q1",
                    "Расскажите, как вы в последний раз помогали кому-нибудь встать.",
                    "задан",
                    "4:12",
                    "Что вы увидели сначала?; Чем закончилось?",
                ],
                ["Q2", "Что вы делаете, если подопечный отказывается есть?", "задан", "6:03", ""],
                ["Q3", "Как вы уладили разногласие в коллективе?", "пропущен: не хватило времени", "0:00", ""],
            ],
        }
    }

    fn english() -> Self {
        Words {
            title: "Home care assistant 1.2",
            subtitle: "Recognition of prior learning · 5 October 2026",
            facts: vec![
                ("Candidate", "K-0417"),
                ("Assessor", "Zoë Quibblesworth"),
                ("Place", "Zharkent, room 12"),
                ("SHA-256 of the rubric", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
            ],
            result: "Result",
            outcome: "Recognised in part",
            meaning: "One of two units was shown in full; more evidence is needed for the other.",
            paragraph: "The candidate described help with washing, safe lifting, and how changes are noticed and passed on in time. The documents were compared with their originals. ",
            reasons: [
                "Unit U1 is recognised: all 6 criteria are met.",
                "C1: level 3, 2 needed.",
                "C2: there is enough evidence.",
                "E3 – reference by the employer, March 2026.",
                "Unit U2 is not recognised yet: one more item of evidence is needed for C7.",
            ],
            figure: "Levels by criterion",
            description: "Of three criteria, one is above the level needed, one below, one could not be judged.",
            criterion: "C1 Moving and lifting safely",
            quote: "“First I set the height of the bed,\nonly then do I lift.\n\n    And I keep talking” #C1",
            source: "Q3 · 10:42",
            item: "Heard",
            list: [
                "sets the bed",
                "calls a colleague",
                "talks to the patient, does not hurry and explains each movement before it is made, since fear stiffens muscles",
            ],
            questions: "How the interview was held",
            head: ["Question", "Wording", "State", "Time", "Probes used"],
            rows: vec![
                [
                    "Q1",
                    "Tell me about the last time that you helped somebody to get up.",
                    "asked",
                    "4:12",
                    "What did you see first?; How did it end?",
                ],
                ["Q2", "What do you do when somebody in your care refuses to eat?", "asked", "6:03", ""],
                ["Q3", "How did you settle a disagreement in the team?", "skipped: no time left", "0:00", ""],
            ],
        }
    }
}
