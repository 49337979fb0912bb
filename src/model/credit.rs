//! Who made a routine, and on which terms it may be passed on.

/// What an author says of a file as a work. All of it is optional.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Credit {
    /// Who made it, up to 80 characters.
    pub author: Option<String>,
    /// On which terms it may be passed on, such as `CC BY 4.0`, up to 80 characters.
    pub licence: Option<String>,
    /// Which edition it is, such as `2` or `2026-11`, up to 40 characters.
    pub edition: Option<String>,
}

impl Credit {
    /// In one line, such as "by Ada Example, edition 2, CC BY 4.0"; none if nothing is said.
    #[must_use]
    pub fn told(&self) -> Option<String> {
        let author = self.author.iter().map(|author| format!("by {author}"));
        let edition = self
            .edition
            .iter()
            .map(|edition| format!("edition {edition}"));
        let all: Vec<String> = author.chain(edition).chain(self.licence.clone()).collect();
        (!all.is_empty()).then(|| all.join(", "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_stands_in_one_line() {
        let mut credit = Credit::default();
        assert_eq!(credit.told(), None);
        credit.licence = Some("CC BY 4.0".to_owned());
        credit.author = Some("Ada Example".to_owned());
        credit.edition = Some("2".to_owned());
        assert_eq!(
            credit.told().unwrap(),
            "by Ada Example, edition 2, CC BY 4.0"
        );
    }
}
