//! How files of earlier versions become files of this one: a named, ordered list of migrations.
//!
//! A change of the format adds one [`Migration`] at the end of
//! [`MIGRATIONS`], raises [`crate::FORMAT_VERSION`], and brings a pair of files `NAME.before.json` and
//! `NAME.after.json`; a test fails for one that has none.

use crate::foreign::object;
use crate::json::{Entries, elements};

/// One change of the format.
#[derive(Clone, Copy, Debug)]
pub struct Migration {
    /// Its name, by which its fixtures are found and a failure is reported.
    pub name: &'static str,
    /// The version it starts from; it leads to the next one.
    pub from: u32,
    /// Turns a file of version `from` into one of the next.
    ///
    /// # Errors
    /// Refuses a file that it cannot turn; the file is then not opened, and not touched.
    pub apply: fn(&mut Draft) -> Result<(), CannotMigrate>,
}

/// A migration met a file that it cannot turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CannotMigrate;

/// All changes of the format, from version 1 on, in order.
pub const MIGRATIONS: &[Migration] = &[Migration {
    // Nothing of version 1 means anything else in version 2. The number alone keeps programs away that would score a key
    // result which a KPI feeds as one that nobody checks in.
    name: "kpis-join-the-goals",
    from: 1,
    apply: |_| Ok(()),
}];

/// A file, or one object of it, while it is migrated: fields by name, each a JSON text that nothing has interpreted,
/// so that numbers and unknown fields come through exactly.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    fields: Vec<(String, String)>,
}

impl Draft {
    /// The fields of a JSON object; `None` for anything else.
    pub fn of(json: &str) -> Option<Self> {
        let entries = Entries::of(json)?;
        Some(Self {
            fields: entries
                .0
                .into_iter()
                .map(|(name, raw)| (name.into_owned(), raw.to_owned()))
                .collect(),
        })
    }

    /// The JSON text of a field.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.fields().find(|(known, _)| *known == name).map(|(_, json)| json)
    }

    /// Gives a field a JSON text; a new one comes last.
    pub fn set(&mut self, name: &str, json: &str) {
        match self.fields.iter_mut().find(|(known, _)| known == name) {
            Some((_, value)) => *value = json.to_owned(),
            None => self.fields.push((name.to_owned(), json.to_owned())),
        }
    }

    /// Takes a field out.
    pub fn remove(&mut self, name: &str) -> Option<String> {
        let at = self.fields.iter().position(|(known, _)| known == name)?;
        Some(self.fields.remove(at).1)
    }

    /// Changes every object of a list, such as every key result; other elements stay as they are.
    ///
    /// # Errors
    /// As `change`; also when the field is there and is not a list.
    pub fn each(
        &mut self,
        list: &str,
        change: impl Fn(&mut Self) -> Result<(), CannotMigrate>,
    ) -> Result<(), CannotMigrate> {
        let Some(json) = self.get(list) else { return Ok(()) };
        let mut changed = Vec::new();
        for element in elements(json).ok_or(CannotMigrate)? {
            match Self::of(element) {
                Some(mut record) => {
                    change(&mut record)?;
                    changed.push(record.json());
                }
                None => changed.push(element.to_owned()),
            }
        }
        let json = format!("[{}]", changed.join(","));
        self.set(list, &json);
        Ok(())
    }

    /// The JSON text of the object.
    pub fn json(&self) -> String {
        object(self.fields())
    }

    pub(crate) fn fields(&self) -> impl Iterator<Item = (&str, &str)> {
        self.fields.iter().map(|(name, json)| (name.as_str(), json.as_str()))
    }
}

/// Leads a file from version `from` through all later migrations, one version at a time.
///
/// # Errors
/// The name of the migration that refused.
pub fn migrate(draft: &mut Draft, from: u32, migrations: &[Migration]) -> Result<(), &'static str> {
    for migration in migrations.iter().filter(|migration| migration.from >= from) {
        (migration.apply)(draft).map_err(|CannotMigrate| migration.name)?;
        draft.set("version", &(migration.from + 1).to_string());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const RENAMES: &[Migration] = &[
        Migration {
            name: "goals-become-objectives",
            from: 1,
            apply: |draft| {
                let goals = draft.remove("goals").ok_or(CannotMigrate)?;
                draft.set("objectives", &goals);
                Ok(())
            },
        },
        Migration {
            name: "names-become-titles",
            from: 2,
            apply: |draft| {
                draft.each("objectives", |objective| {
                    let name = objective.remove("name").ok_or(CannotMigrate)?;
                    objective.set("title", &name);
                    Ok(())
                })
            },
        },
    ];

    fn check_migrated(from: u32, before: &str, after: Result<&str, &'static str>) {
        let mut draft = Draft::of(before).unwrap();
        let migrated = migrate(&mut draft, from, RENAMES).map(|()| draft.json());
        assert_eq!(migrated.as_deref().map_err(|name| *name), after);
    }

    #[test]
    fn a_file_goes_through_every_later_migration_in_order() {
        check_migrated(
            1,
            r#"{"version":1,"goals":[{"name":"Win","x":1e309}, 7]}"#,
            Ok(r#"{"version":3,"objectives":[{"x":1e309,"title":"Win"},7]}"#),
        );
        check_migrated(
            2,
            r#"{"version":2,"objectives":[{"name":"Win"}]}"#,
            Ok(r#"{"version":3,"objectives":[{"title":"Win"}]}"#),
        );
        check_migrated(3, r#"{"version":3}"#, Ok(r#"{"version":3}"#));
    }

    #[test]
    fn a_migration_that_refuses_is_named() {
        check_migrated(1, "{}", Err("goals-become-objectives"));
        check_migrated(2, r#"{"objectives":7}"#, Err("names-become-titles"));
        check_migrated(2, r#"{"objectives":[{}]}"#, Err("names-become-titles"));
    }
}
