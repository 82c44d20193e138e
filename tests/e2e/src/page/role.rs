//! What things on a page are, in the words that screen readers use.
use serde::Serialize;

/// A role, as in WAI-ARIA.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// Something said at once, such as that saving failed.
    Alert,
    /// Something complete in itself, such as one objective.
    Article,
    /// Does something.
    Button,
    /// On or off.
    Checkbox,
    /// Text with suggestions, or a closed list.
    Combobox,
    /// Asks something in front of the page.
    Dialog,
    /// A picture of vectors or points with a meaning.
    Img,
    /// Things that belong together.
    Group,
    /// A title.
    Heading,
    /// Goes somewhere.
    Link,
    /// A list.
    List,
    /// An entry of a list.
    ListItem,
    /// The screen itself.
    Main,
    /// An entry of a menu.
    MenuItem,
    /// Places to go to.
    Navigation,
    /// An entry of a closed list.
    Option,
    /// One of several.
    Radio,
    /// Several of which one is chosen.
    RadioGroup,
    /// A named part of the page.
    Region,
    /// Text to search for.
    SearchBox,
    /// A number on a scale.
    Slider,
    /// Something said when there is time.
    Status,
    /// One of several parts shown in turn.
    Tab,
    /// Rows and columns.
    Table,
    /// A line of a table.
    Row,
    /// Text to be typed.
    TextBox,
}
