//! A sheet as HTML that stands alone: no script, nothing from elsewhere.

use super::{Block, Card, Column, ColumnKind, Group, Line, Picture, Piece, Run, Sheet, Sign, Table, Tone};

/// What a browser may do with the file: show it, with the styles in it.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'";

/// The sheet as an element of a page.
pub fn html(sheet: &Sheet) -> String {
    let mut text = Writer::default();
    text.raw("<article class=\"report\" lang=\"");
    text.text(&sheet.language);
    text.raw("\">");
    sheet.blocks.iter().for_each(|one| block(&mut text, one));
    text.raw("</article>");
    text.made
}

/// The sheet as a file of its own, with these styles.
///
/// `styles` is trusted: it comes with the program, and has no `</style` in it.
pub fn html_file(sheet: &Sheet, styles: &str) -> String {
    let mut text = Writer::default();
    text.raw("<!DOCTYPE html>\n<html lang=\"");
    text.text(&sheet.language);
    text.raw("\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"");
    text.text(POLICY);
    text.raw("\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    text.raw("<meta name=\"referrer\" content=\"no-referrer\">\n<title>");
    text.text(&sheet.title);
    text.raw("</title>\n<style>\n");
    text.raw(styles);
    text.raw("</style>\n</head>\n<body class=\"report-page\">\n<main>");
    text.raw(&html(sheet));
    text.raw("</main>\n</body>\n</html>\n");
    text.made
}

/// Writes marks as they are and texts so that they stay texts.
#[derive(Default)]
struct Writer {
    made: String,
}

impl Writer {
    fn raw(&mut self, marks: &str) {
        self.made.push_str(marks);
    }

    fn text(&mut self, text: &str) {
        for sign in text.chars() {
            match sign {
                '&' => self.raw("&amp;"),
                '<' => self.raw("&lt;"),
                '>' => self.raw("&gt;"),
                '"' => self.raw("&quot;"),
                '\'' => self.raw("&#39;"),
                sign => self.made.push(sign),
            }
        }
    }

    fn attribute(&mut self, name: &str, value: &str) {
        self.raw(" ");
        self.raw(name);
        self.raw("=\"");
        self.text(value);
        self.raw("\"");
    }

    /// An element with one text in it, which a person typed.
    fn named(&mut self, tag: &str, name: &str) {
        self.raw(&format!("<{tag}><bdi>"));
        self.text(name);
        self.raw(&format!("</bdi></{tag}>"));
    }
}

fn block(text: &mut Writer, block: &Block) {
    match block {
        Block::Title(runs) => {
            text.raw("\n<h1>");
            inline(text, runs);
            text.raw("</h1>");
        }
        Block::Heading(words) => {
            text.raw("\n<h2>");
            text.text(words);
            text.raw("</h2>");
        }
        Block::Line(one) => line(text, one),
        Block::List(items) => {
            text.raw("\n<ul>");
            for runs in items {
                text.raw("\n<li>");
                inline(text, runs);
                text.raw("</li>");
            }
            text.raw("\n</ul>");
        }
        Block::Table(one) => table(text, one),
        Block::Group(one) => group(text, one),
    }
}

fn line(text: &mut Writer, line: &Line) {
    let (open, close) = match line.tone {
        Tone::Plain => ("\n<p>", "</p>"),
        Tone::Lead => ("\n<p class=\"report-lead\">", "</p>"),
        Tone::Quiet => ("\n<p class=\"report-quiet\">", "</p>"),
        Tone::Said => ("\n<blockquote><p>", "</p></blockquote>"),
    };
    text.raw(open);
    inline(text, &line.runs);
    text.raw(close);
}

/// Its head and the first of its parts are one piece, so that no page ends between them.
fn group(text: &mut Writer, group: &Group) {
    text.raw("\n<section class=\"report-group\">\n<div class=\"report-whole\">");
    text.named("h3", &group.name);
    group.lines.iter().for_each(|one| line(text, one));
    let mut cards = group.cards.iter();
    if let Some(first) = cards.next() {
        card(text, first);
    }
    text.raw("\n</div>");
    cards.for_each(|one| card(text, one));
    text.raw("\n</section>");
}

fn card(text: &mut Writer, card: &Card) {
    text.raw("\n<div class=\"report-card\">\n<div class=\"report-card-head\">");
    text.named("h4", &card.name);
    inline(text, &card.status);
    text.raw("</div>\n<div class=\"report-card-body\">\n<dl>");
    for (name, value) in &card.facts {
        text.raw("<div><dt>");
        text.text(name);
        text.raw("</dt><dd>");
        text.text(value);
        text.raw("</dd></div>");
    }
    text.raw("</dl>");
    if let Some(one) = &card.picture {
        text.raw("\n");
        picture(text, one);
    }
    text.raw("\n</div>");
    card.lines.iter().for_each(|one| line(text, one));
    text.raw("\n</div>");
}

fn table(text: &mut Writer, table: &Table) {
    text.raw("\n<div class=\"report-table\" role=\"region\" tabindex=\"0\"");
    text.attribute("aria-label", &table.caption);
    text.raw("><table><thead><tr>");
    for Column { name, kind } in &table.columns {
        text.raw("<th scope=\"col\"");
        text.raw(class_of(*kind));
        text.raw(">");
        text.text(name);
        text.raw("</th>");
    }
    text.raw("</tr></thead><tbody>");
    for cells in &table.rows {
        text.raw("\n<tr>");
        for (at, (runs, Column { kind, .. })) in cells.iter().zip(&table.columns).enumerate() {
            let (open, close) = if at == 0 {
                ("<th scope=\"row\"", "</th>")
            } else {
                ("<td", "</td>")
            };
            text.raw(open);
            text.raw(class_of(*kind));
            text.raw(">");
            inline(text, runs);
            text.raw(close);
        }
        text.raw("</tr>");
    }
    text.raw("</tbody></table></div>");
}

const fn class_of(kind: ColumnKind) -> &'static str {
    match kind {
        ColumnKind::Words => "",
        ColumnKind::Numbers => " class=\"number\"",
        ColumnKind::Pictures => " class=\"report-picture\"",
    }
}

fn inline(text: &mut Writer, runs: &[Run]) {
    for run in runs {
        match run {
            Run::Words(words) => text.text(words),
            Run::Strong(words) => {
                text.raw("<b>");
                text.text(words);
                text.raw("</b>");
            }
            Run::Name(name) => {
                text.raw("<bdi>");
                text.text(name);
                text.raw("</bdi>");
            }
            Run::StrongName(name) => text.named("b", name),
            Run::Status(sign, word) => status(text, *sign, word),
            Run::Picture(one) => picture(text, one),
        }
    }
}

fn status(text: &mut Writer, sign: Sign, word: &str) {
    text.raw("<span class=\"status-word\"");
    text.attribute("data-status", sign.name);
    text.raw("><svg class=\"status-mark\" viewBox=\"0 0 14 14\" aria-hidden=\"true\"");
    text.attribute("data-status", sign.name);
    text.raw("><path");
    text.attribute("d", sign.way);
    text.raw("></path></svg>");
    text.text(word);
    text.raw("</span>");
}

fn picture(text: &mut Writer, picture: &Picture) {
    let (width, height) = &picture.size;
    text.raw("<svg");
    text.attribute("class", picture.class);
    text.attribute("data-status", picture.status);
    text.attribute("viewBox", &format!("0 0 {width} {height}"));
    if picture.about.is_empty() {
        text.raw(" aria-hidden=\"true\"");
    } else {
        text.raw(" role=\"img\"");
        text.attribute("aria-label", &picture.about);
    }
    text.raw(">");
    picture.pieces.iter().for_each(|one| piece(text, one));
    text.raw("</svg>");
}

fn piece(text: &mut Writer, piece: &Piece) {
    match piece {
        Piece::Path { part, way } => {
            text.raw("<path");
            text.attribute("class", part);
            text.attribute("d", way);
            text.raw("></path>");
        }
        Piece::Text {
            part,
            place: (x, y),
            anchor,
            text: words,
        } => {
            text.raw("<text");
            text.attribute("class", part);
            text.attribute("x", x);
            text.attribute("y", y);
            text.attribute("text-anchor", anchor);
            text.raw(">");
            text.text(words);
            text.raw("</text>");
        }
    }
}
