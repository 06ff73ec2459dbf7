//! The minutes that a rubric plans for the parts of an interview.

/// The parts of an interview in their order, each with its minutes; a part without any has no time of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MinutesByPart {
    pub opening: u16,
    pub questions: u16,
    pub evidence: u16,
    pub closing: u16,
}

impl MinutesByPart {
    /// The parts in their order, by the names of their fields, which are also those of their messages.
    pub fn parts(&self) -> [(&'static str, u16); 4] {
        let MinutesByPart { opening, questions, evidence, closing } = *self;
        [("opening", opening), ("questions", questions), ("evidence", evidence), ("closing", closing)]
    }

    /// The minutes of all parts.
    pub fn sum(&self) -> u32 {
        self.parts().into_iter().map(|(_, minutes)| u32::from(minutes)).sum()
    }

    /// The part that the plan has at so many seconds of the interview, by its place among [`MinutesByPart::parts`]; the
    /// last that has any time once all of it is over.
    pub fn part_at(&self, seconds: i64) -> usize {
        let (mut ends, mut last) = (0, 0);
        for (place, (_, minutes)) in self.parts().into_iter().enumerate().filter(|(_, (_, minutes))| *minutes > 0) {
            last = place;
            ends += i64::from(minutes) * 60;
            if seconds < ends {
                break;
            }
        }
        last
    }
}
