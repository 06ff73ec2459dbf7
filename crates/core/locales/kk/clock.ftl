# Words beside a clock at its turns.
clock-with-word = { $time }, { $word }
clock-left = { $minutes } мин қалды
clock-at-most = көп дегенде тағы { $minutes } мин
clock-over = уақыт асты
clock-part = { $part ->
    [questions] сұрақ қоятын уақыт
    [evidence] дәлелдемелерді қарайтын уақыт
   *[closing] аяқтайтын уақыт
}
