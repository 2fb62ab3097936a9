//! What the generator writes for a contract with four events at three callback URLs.

use crate::runtime::{
    CallbackContract, CallbackUrlProblem, Code, Nonce, Notes, Pair, Parts, Problem, Received, Recognised,
    Reported, Targets, Text, Told, UndocumentedItem, UrlLayout, Uuid,
};

fn position(name: &str) -> Option<usize> {
    match name {
        "link" => Some(0),
        "institution" => Some(1),
        "exit_code" => Some(2),
        "exit_message" => Some(3),
        "institution_name" => Some(4),
        "step" => Some(5),
        "error" => Some(6),
        "error_message" => Some(7),
        "warning" => Some(8),
        "warning_message" => Some(9),
        _ => None,
    }
}

static CONTRACT: CallbackContract<10, 3> = CallbackContract {
    parameters: [
        "link",
        "institution",
        "exit_code",
        "exit_message",
        "institution_name",
        "step",
        "error",
        "error_message",
        "warning",
        "warning_message",
    ],
    position,
    urls: [
        UrlLayout { name: "success", layouts: &["{scheme}://success"] },
        UrlLayout { name: "exit", layouts: &["{scheme}://exit"] },
        UrlLayout { name: "event", layouts: &["{scheme}://error", "{scheme}://event", "{scheme}://warning"] },
    ],
};

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct CallbackUrls(Targets);

impl CallbackUrls {
    pub(super) fn new(success: &str, exit: &str, event: &str) -> Result<Self, CallbackUrlProblem> {
        Targets::new(&CONTRACT, &[success, exit, event]).map(Self)
    }

    pub(super) fn documented(scheme: &str) -> Result<Self, CallbackUrlProblem> {
        Targets::documented(&CONTRACT, scheme).map(Self)
    }

    pub(super) fn for_session(&self, nonce: &Nonce) -> Self {
        Self(self.0.for_session(nonce))
    }

    pub(super) fn urls(&self) -> [&str; 3] {
        [self.0.url(0), self.0.url(1), self.0.url(2)]
    }

    pub(super) fn parse<'a>(&self, url: &'a str) -> Received<'a, Event<'a>> {
        let (index, parts) = match self.0.recognise(&CONTRACT, url) {
            Recognised::NotOurs => return Received::NotOurs,
            Recognised::Problem(problem) => return Received::Problem(problem),
            Recognised::Ours(index, parts) => (index, parts),
        };
        let event = match index {
            0 => SuccessEvent::read(parts).map(Event::Success),
            1 => ExitEvent::read(parts).map(Event::Exit),
            _ => match parts
                .tell_apart(&[Told { parameter: 6, values: &[] }, Told { parameter: 8, values: &[] }])
            {
                Ok(0) => ErrorEvent::read(parts).map(Event::Error),
                Ok(_) => WarningEvent::read(parts).map(Event::Warning),
                Err(problem) => Err(problem),
            },
        };
        event.map_or_else(Received::Problem, Received::Event)
    }
}

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Event<'a> {
    Success(SuccessEvent<'a>),
    Exit(ExitEvent<'a>),
    Error(ErrorEvent<'a>),
    Warning(WarningEvent<'a>),
}

impl<'a> Event<'a> {
    pub(super) fn parts(&self) -> &Parts<'a, 10> {
        match self {
            Self::Success(event) => &event.parts,
            Self::Exit(event) => &event.parts,
            Self::Error(event) => &event.parts,
            Self::Warning(event) => &event.parts,
        }
    }

    pub(super) fn notes(&self) -> Notes {
        self.parts().notes()
    }
}

#[derive(Clone, Debug)]
pub(super) struct SuccessEvent<'a> {
    parts: Parts<'a, 10>,
    link: Uuid,
}

impl<'a> SuccessEvent<'a> {
    const DOCUMENTED: &'static [usize] = &[0, 1];

    fn read(parts: Parts<'a, 10>) -> Result<Self, Problem<'a>> {
        let link = parts.parse(0)?;
        parts.require(1)?;
        Ok(Self { parts, link })
    }

    pub(super) fn link(&self) -> Uuid {
        self.link
    }

    pub(super) fn institution(&self) -> Text<'_> {
        self.parts.text(1).unwrap_or_else(|| Text::plain(""))
    }
}

impl PartialEq for SuccessEvent<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.parts.same(&other.parts, Self::DOCUMENTED)
    }
}

#[derive(Clone, Debug)]
pub(super) struct ExitEvent<'a> {
    parts: Parts<'a, 10>,
}

impl<'a> ExitEvent<'a> {
    const DOCUMENTED: &'static [usize] = &[2, 3, 4, 5];

    fn read(parts: Parts<'a, 10>) -> Result<Self, Problem<'a>> {
        Ok(Self { parts })
    }

    pub(super) fn code(&self) -> Option<Reported<'_, ExitCode>> {
        self.parts.code(2)
    }

    pub(super) fn message(&self) -> Option<Text<'_>> {
        self.parts.text(3)
    }

    pub(super) fn institution_name(&self) -> Option<Text<'_>> {
        self.parts.text(4)
    }

    pub(super) fn step(&self) -> Option<Reported<'_, Step>> {
        self.parts.code(5)
    }

    pub(super) fn extra(&self) -> impl Iterator<Item = Pair<'_>> {
        self.parts.extra(Self::DOCUMENTED)
    }

    pub(super) fn undocumented(&self) -> Vec<UndocumentedItem<'_>> {
        let mut items = self.parts.undocumented_parameters(Self::DOCUMENTED);
        items.extend(self.parts.undocumented_code::<ExitCode>(2));
        items.extend(self.parts.undocumented_code::<Step>(5));
        items
    }

    pub(super) fn into_owned(self) -> ExitEvent<'static> {
        ExitEvent { parts: self.parts.into_owned() }
    }
}

impl PartialEq for ExitEvent<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.parts.same(&other.parts, Self::DOCUMENTED)
    }
}

#[derive(Clone, Debug)]
pub(super) struct ErrorEvent<'a> {
    parts: Parts<'a, 10>,
}

impl<'a> ErrorEvent<'a> {
    fn read(parts: Parts<'a, 10>) -> Result<Self, Problem<'a>> {
        parts.require(6)?;
        Ok(Self { parts })
    }
}

impl PartialEq for ErrorEvent<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.parts.same(&other.parts, &[6, 7])
    }
}

#[derive(Clone, Debug)]
pub(super) struct WarningEvent<'a> {
    parts: Parts<'a, 10>,
}

impl<'a> WarningEvent<'a> {
    fn read(parts: Parts<'a, 10>) -> Result<Self, Problem<'a>> {
        parts.require(8)?;
        Ok(Self { parts })
    }
}

impl PartialEq for WarningEvent<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.parts.same(&other.parts, &[8, 9])
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ExitCode {
    LoginError,
    InstitutionDown,
}

impl Code for ExitCode {
    const SET: &'static str = "exit_code";
    const ALL: &'static [Self] = &[Self::LoginError, Self::InstitutionDown];

    fn from_wire(text: &str) -> Option<Self> {
        match text {
            "login_error" => Some(Self::LoginError),
            "institution_down" => Some(Self::InstitutionDown),
            _ => None,
        }
    }

    fn wire(self) -> &'static str {
        match self {
            Self::LoginError => "login_error",
            Self::InstitutionDown => "institution_down",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    AbandonSurvey,
}

impl Code for Step {
    const SET: &'static str = "step";
    const ALL: &'static [Self] = &[Self::AbandonSurvey];

    fn from_wire(text: &str) -> Option<Self> {
        (text == "abandon-survey").then_some(Self::AbandonSurvey)
    }

    fn wire(self) -> &'static str {
        "abandon-survey"
    }
}

pub(super) const LINK: &str = "8848bd0c-9c7e-4f53-a732-de896b11d4c4";

/// The URLs that the documentation uses itself.
pub(super) fn urls() -> CallbackUrls {
    CallbackUrls::new("myapp://success", "myapp://exit", "myapp://error").unwrap()
}

pub(super) fn event(url: &str) -> Event<'_> {
    match urls().parse(url) {
        Received::Event(event) => event,
        other => panic!("{url}: {other:?}"),
    }
}

pub(super) fn exit(url: &str) -> ExitEvent<'_> {
    match event(url) {
        Event::Exit(event) => event,
        other => panic!("{url}: {other:?}"),
    }
}

pub(super) fn success(url: &str) -> SuccessEvent<'_> {
    match event(url) {
        Event::Success(event) => event,
        other => panic!("{url}: {other:?}"),
    }
}

pub(super) fn problem(url: &str) -> Problem<'_> {
    urls().parse(url).problem().expect(url)
}

impl ExitEvent<'_> {
    pub(super) fn parts(&self) -> &Parts<'_, 10> {
        &self.parts
    }
}

/// `ours` or not, without looking further.
pub(super) fn is_ours(url: &str) -> bool {
    urls().parse(url).is_ours()
}
