//! Words that stand in every answer and say nothing of its matter, folded as `stems` folds them.

use std::{collections::HashSet, sync::LazyLock};

/// English.
pub(super) const ENGLISH: &str = "\
    a about after again all already also although always am among an and any anybody anyone anything are around \
    as at be because been before being between both but by can could couldn did didn do does don down during \
    each else even ever every everybody everyone everything for from get got had has have having he her here \
    herself him himself his how if in instead into is isn it its itself just let like ll may maybe me might more \
    most much must my myself never no nobody nor not nothing now of off often on only or other our out over own \
    per perhaps quite rather re really said say says she should since so some somebody someone something sometimes \
    still such than that the their them themselves then there these they thing this those though through to too \
    until up upon us ve very was way we well were what when where whether which while who whom whose why will \
    with without would wouldn yet you your yourself";

/// Russian.
pub(super) const RUSSIAN: &str = "\
    а без бы была были было быть в вам вас ведь во вот все всегда всего всем вы да даже для до его ее если есть \
    еще же за и из или им именно иногда их к как какие какой ко когда который кроме кто ли между меня мне мной \
    может можно мой мы на над надо нас не него нет ни нибудь никогда никто ничего но ну о об один одна он она \
    они оно опять от очень по под после потом потому почему при про просто разве с сам самый своего свои свой \
    себе себя сейчас со так также такие такой там твой те тебе тебя теперь то тогда того тоже только тот ту ты у \
    уж хотя чего через что чтобы эта эти это этого этой этом этот я";

/// Kazakh.
pub(super) const KAZAKH: &str = "\
    ал арқылы ба бар барлық бе бойынша болды болса біз бір бірақ бұл бәрі бәрін да де деген дегенмен деді дейін \
    ден деп еді екен емес енді еш ешкім ештеңе ең және кезде кейбір кейін керек ма ме мен мені міне мұны не \
    немесе ол олар онда оны осы оған па пе сияқты содан сол сіз та те тек туралы тіпті ше ғана ғой қазір үшін өз \
    өзі";

/// Returns whether a folded word is one of them, in any of the languages.
pub(super) fn is_function_word(word: &str) -> bool {
    static WORDS: LazyLock<HashSet<&str>> =
        LazyLock::new(|| [ENGLISH, RUSSIAN, KAZAKH].iter().flat_map(|list| list.split(' ')).collect());
    WORDS.contains(word)
}
