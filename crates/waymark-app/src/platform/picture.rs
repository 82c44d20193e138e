//! A picture on the page as a file of its own: SVG with its styles written into it, or PNG drawn from that.

use js_sys::{Promise, encode_uri_component};
use leptos::prelude::{document, window};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, Element, HtmlCanvasElement, HtmlImageElement, XmlSerializer};

use super::files::{download, download_blob};

/// The namespace of SVG.
const SVG: &str = "http://www.w3.org/2000/svg";
/// Pixels of a PNG for one of the page, so that it is sharp on a slide.
const SHARPNESS: f64 = 2.0;
/// Room round the drawing, in pixels.
const MARGIN: f64 = 20.0;
/// From one line of the title to the next, in pixels.
const TITLE_LINE: f64 = 24.0;
/// The size of its letters at most, in pixels.
const TITLE_LETTER: f64 = 18.0;
/// What style sheets give to a drawing, as attributes that every program for SVG knows.
const DRAWN: [&str; 8] = [
    "fill",
    "fill-opacity",
    "stroke",
    "stroke-width",
    "stroke-dasharray",
    "stroke-linecap",
    "stroke-linejoin",
    "opacity",
];
/// The same for letters.
const WRITTEN: [&str; 5] = ["font-family", "font-size", "font-weight", "text-anchor", "paint-order"];
/// What the page's views leave between elements, to find their places again.
const TRACE: &str = "<!---->";

/// What a picture says about itself.
#[derive(Debug, Clone)]
pub struct PictureText {
    /// What it is of; written above it too.
    pub title: String,
    /// Its message.
    pub about: String,
    /// A text in lines that are no wider than so many letters.
    pub lines: fn(&str, f64) -> Vec<String>,
}

/// The browser could not draw the picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotDrawn;

/// A picture that needs no style sheet.
struct Picture {
    text: String,
    width: f64,
    height: f64,
}

/// Hands the person the drawing inside `frame` as an SVG file, light whatever the theme is.
///
/// # Errors
/// There is no drawing inside of it.
pub fn save_svg(frame: &Element, name: &str, text: &PictureText) -> Result<(), NotDrawn> {
    let picture = picture(frame, text).ok_or(NotDrawn)?;
    download(name, "image/svg+xml", picture.text.as_bytes());
    Ok(())
}

/// Hands the person the drawing inside `frame` as a PNG file, light whatever the theme is.
///
/// # Errors
/// There is no drawing inside of it, or the browser does not draw it.
pub async fn save_png(frame: &Element, name: &str, text: &PictureText) -> Result<(), NotDrawn> {
    let picture = picture(frame, text).ok_or(NotDrawn)?;
    let blob = png(&picture).await.ok_or(NotDrawn)?;
    download_blob(name, &blob);
    Ok(())
}

/// The drawing inside `frame` with its styles. It is put beside itself for a moment, under the light theme, to ask the
/// browser for them; nothing is painted meanwhile.
fn picture(frame: &Element, text: &PictureText) -> Option<Picture> {
    let svg = frame.query_selector("svg[data-picture]").ok().flatten()?;
    let parent = svg.parent_element()?;
    let stage: Element = parent.clone_node().ok()?.dyn_into().ok()?;
    let copy: Element = svg.clone_node_with_deep(true).ok()?.dyn_into().ok()?;
    stage.set_attribute("data-theme", "light").ok()?;
    stage.append_child(&copy).ok()?;
    parent.after_with_node_1(&stage).ok()?;
    let made = on_stage(&stage, &copy, text);
    stage.remove();
    made
}

fn on_stage(stage: &Element, copy: &Element, text: &PictureText) -> Option<Picture> {
    let view_box = copy.get_attribute("viewBox")?;
    let mut sides = view_box.split(' ').filter_map(|side| side.parse::<f64>().ok()).skip(2);
    let (width, height) = (sides.next()?, sides.next()?);
    let lines = (text.lines)(&text.title, width / TITLE_LETTER);
    let top = MARGIN + lines.len() as f64 * TITLE_LINE;
    let (all_width, all_height) = (width + MARGIN * 2.0, top + height + MARGIN);

    for (line, at) in lines.iter().zip(0u8..) {
        let y = MARGIN - top + (f64::from(at) + 0.75) * TITLE_LINE;
        let title = child(
            copy,
            "text",
            &[("class", "chart-title"), ("x", "0"), ("y", &y.to_string())],
        )?;
        title.set_text_content(Some(line));
    }
    let all = copy.query_selector_all("*").ok()?;
    for at in 0..all.length() {
        if let Some(element) = all.get(at).and_then(|it| it.dyn_into::<Element>().ok()) {
            wear(&element)?;
        }
    }
    let ground = child(
        copy,
        "rect",
        &[
            ("x", &(-MARGIN).to_string()),
            ("y", &(-top).to_string()),
            ("width", &all_width.to_string()),
            ("height", &all_height.to_string()),
            ("fill", &style(stage, "background-color")?),
        ],
    )?;
    let about = child(copy, "desc", &[])?;
    about.set_text_content(Some(&text.about));
    let title = child(copy, "title", &[])?;
    title.set_text_content(Some(&text.title));
    for first in [ground, about, title] {
        copy.prepend_with_node_1(&first).ok()?;
    }
    for name in ["class", "aria-label", "data-picture"] {
        copy.remove_attribute(name).ok()?;
    }
    for (name, value) in [
        ("viewBox", format!("{} {} {all_width} {all_height}", -MARGIN, -top)),
        ("width", all_width.to_string()),
        ("height", all_height.to_string()),
    ] {
        copy.set_attribute(name, &value).ok()?;
    }
    let text = XmlSerializer::new().ok()?.serialize_to_string(copy).ok()?;
    Some(Picture {
        text: text.replace(TRACE, ""),
        width: all_width,
        height: all_height,
    })
}

/// Writes into an element what the style sheets say of it.
fn wear(element: &Element) -> Option<()> {
    let written: &[&str] = if element.tag_name() == "text" { &WRITTEN } else { &[] };
    for property in DRAWN.iter().chain(written) {
        let value = style(element, property)?;
        if !value.is_empty() {
            element.set_attribute(property, &value).ok()?;
        }
    }
    element.remove_attribute("class").ok()
}

fn style(element: &Element, property: &str) -> Option<String> {
    let style = window().get_computed_style(element).ok().flatten()?;
    style.get_property_value(property).ok()
}

fn child(parent: &Element, kind: &str, attributes: &[(&str, &str)]) -> Option<Element> {
    let element = document().create_element_ns(Some(SVG), kind).ok()?;
    for (name, value) in attributes {
        element.set_attribute(name, value).ok()?;
    }
    parent.append_child(&element).ok()?;
    Some(element)
}

/// Through an image from a `data:` address, which the page's policy allows and no browser holds for foreign.
async fn png(picture: &Picture) -> Option<Blob> {
    let image = HtmlImageElement::new().ok()?;
    let text = String::from(encode_uri_component(&picture.text));
    image.set_src(&format!("data:image/svg+xml;charset=utf-8,{text}"));
    JsFuture::from(image.decode()).await.ok()?;
    let (width, height) = (picture.width * SHARPNESS, picture.height * SHARPNESS);
    let canvas: HtmlCanvasElement = document().create_element("canvas").ok()?.dyn_into().ok()?;
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a few thousand pixels"
    )]
    let (across, down) = (width.ceil() as u32, height.ceil() as u32);
    canvas.set_width(across);
    canvas.set_height(down);
    let pen: CanvasRenderingContext2d = canvas.get_context("2d").ok().flatten()?.dyn_into().ok()?;
    pen.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width, height)
        .ok()?;
    let made = Promise::new(&mut |keep, _| {
        // a canvas of no size answers with nothing
        let _ = canvas.to_blob(&keep);
    });
    JsFuture::from(made).await.ok()?.dyn_into().ok()
}
