# The screen on which many raters are compared.
calibration-screen = Калибрлеу
calibration-working = Оқылып, есептеліп жатыр: { $percent } %
calibration-some-left-out = Есепке алынбаған сұхбат саны – { $count }; себебін f көрсетеді.
calibration-screen-legend = + ортадан жоғары, - төмен, ++, -- бір деңгей не көп; 0 дәлелдеме жеткіліксіз
calibration-no-attempts = Бұл бойынша әзірге ешкім жаттыққан жоқ.
calibration-not-rated = бағаланбаған
calibration-talk-line = { $title } (алшақтығы { $need }: бағалаушылар { $apart }, эталон { $reference })
calibration-figure-line = { $value }  ({ $interval }; { $units } бірлік, { $raters } бағалаушы)

command-compare-raters = бағалаушылар
command-read-criterion = критерий
command-read-rater = бағалаушы
command-figures = көрсеткіштер
command-talks = нені талқылау керек
context-calibration = Калибрлеу
help-calibration = Әр ұяшықта бағалаушының критерийге қойған деңгейі тұр. Белгі оның дәл соны бағалағандардың ортасынан қаншалықты алыс екенін көрсетеді: + жоғары, - төмен, қос белгі – бір деңгей немесе одан көп. Мұның ешқайсысы кімнің дұрыс екенін айтпайды.
