# Practice cases on the command line.
cli-cases = Қолда бар жаттығу жағдайларын тізіп көрсету
cli-cases--rubric = Тек осы рубрикаға арналғандары
cli-cases--json = JSON түрінде шығару
cli-case = Жаттығу жағдайларын тексеру немесе көрсету
cli-case-check = Жағдай файлдарын тексеріп, қандай қате бар екенін, оның қай жерде екенін және қалай түзелетінін көрсету
cli-case-check--rubric = Жағдайлар арналған рубрика [бастапқы: файлмен қатар жатқаны, ол болмаса, қолда бар рубрикалардан]
cli-case-check--json = Қателер мен ескертулерді JSON түрінде шығару
cli-case-show = Жағдайдың мәтінін сарапшының бағаларымен бірге шығару
cli-case-show--id = Жағдайдың коды, «viva cases» тізіміндегідей
cli-case-good = { $path }: { $id } жағдайында қате жоқ.
case-no-rubric = { $path }: «{ $rubric }» рубрикасы мұнда жоқ. Оны --rubric арқылы көрсетіңіз.
case-difficulty = { $difficulty ->
    [basic] жеңіл
    [moderate] орташа
   *[demanding] күрделі
}
practise-no-such-case = «{ $id }» жағдайы жоқ. Бар жағдайларды «viva cases» тізіп береді.
