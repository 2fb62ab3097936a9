// A tiny contract that the examples of this runtime include; it is no module of the crate.

use widget_types::runtime::*;

pub static TINY: CallbackContract<4, 1> = CallbackContract {
    parameters: ["size", "state", "tags", "note"],
    position: |name| ["size", "state", "tags", "note"].iter().position(|known| *known == name),
    urls: [UrlLayout { name: "done", layouts: &["{scheme}://done", "{scheme}://finished"] }],
};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Open,
    Closed,
}

impl Code for State {
    const SET: &'static str = "state";
    const ALL: &'static [Self] = &[Self::Open, Self::Closed];

    fn from_wire(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|state| state.wire() == text)
    }

    fn wire(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Closed => "closed",
        }
    }
}

/// The parameters of a URL for the configured `myapp://done`.
pub fn parts(url: &str) -> Parts<'_, 4> {
    parts_at("myapp://done", url)
}

pub fn parts_at<'a>(configured: &str, url: &'a str) -> Parts<'a, 4> {
    match Targets::new(&TINY, &[configured]).map(|targets| targets.recognise(&TINY, url)) {
        Ok(Recognised::Ours(_, parts)) => parts,
        other => panic!("{url}: {other:?}"),
    }
}
