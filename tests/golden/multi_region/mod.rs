// @generated from every chapter of the contract multi-region; edit that instead.

/// Getting an access token: the host's server asks Belvo for one with its secret keys, says in the
/// same request what the widget looks like and where it reports to, and hands the token to the app.
///
/// Part of Hosted Widget (Multi-Region). Source: SEED, WFW, HWI, OFDA-O, OFDA-B, ERR.
///
/// # Server side only
///
/// Call from the host's server only. The secret keys must never reach an app or a browser.
///
/// Source: SEED, WFW, OFDA-O. Sources disagree: F25.
///
/// # One use
///
/// Belvo invalidates the token as soon as the person has connected an account.
///
/// Source: SEED, WFW, OFDA-O.
///
/// # One token per person
///
/// Ask for a new token for every person; a token that was made for someone else is refused.
///
/// Source: ERR.
///
/// # Keys per environment
///
/// Sandbox and production have secret keys of their own.
///
/// Source: START.
///
/// # Keys in the body
///
/// The secret keys stand in the body of this call, and no sample sends an `Authorization` header
/// with it. All other calls of the API use HTTP Basic authentication with the same keys.
///
/// Source: WFW, OFDA-O, API223.
///
/// # Pass on access
///
/// The answer has two tokens. The value of `access` is the one to start the widget with.
///
/// Source: SEED, WFW, OFDA-O.
///
/// # Webhook before fetch resources
///
/// `fetch_resources` works only with a webhook URL set up in Belvo's dashboard.
///
/// Source: OFDA-O.
///
/// # Credentials of recurrent links
///
/// Recurrent links must have their credentials stored: `store` is the only value for them. With
/// `nostore`, `fetch_resources` must not be empty. Where credentials are not stored for good, the
/// link's status turns to `invalid` once the period is over.
///
/// Source: DRC, API223, ERR. Sources disagree: F16.
///
/// # Retry advice
///
/// Repeat a call that was answered with a status of 500 or more after a growing pause (see the code
/// `backoff` of `retry`). Never repeat one that was answered with a status of 400 to 499: the fault
/// is the client's. The one exception is `too_many_sessions`, which is repeated like a 50x. For
/// `unexpected_error` the code `limited` applies.
///
/// Source: ERR, API223.
///
/// # Blocked by rate
///
/// Past the rate limit the answer is a status 403 with an HTML page, not the JSON list of errors.
/// Another page names the status 429, `Too Many Requests`, for the firewall's limit.
///
/// Source: ERR, SEC.
///
/// Open: How long the block lasts.
///
/// # Request id of errors
///
/// Keep the `request_id` of an error: Belvo's support asks for it.
///
/// Source: ERR.
///
/// # Dark theme keys
///
/// A theme key with `-dark` at its end sets the same property for dark mode, as in
/// `--nav-bar-left-icon-dark`.
///
/// Source: OFDA-B.
///
/// # Theme values
///
/// Colours of the theme are written as HEX, RGB or RGBA.
///
/// Source: OFDA-B.
pub mod access_token;

/// Starting the widget: the URL to open in a webview, with the access token and the parameters that
/// choose the language, the kind of link, and the institutions on show.
///
/// Part of Hosted Widget (Multi-Region). Source: SEED, HWS, WSC, OFDA-O, OFDA-S.
///
/// # Same for all products
///
/// The widget is used in the same way for every product of Belvo's; what differs is which start
/// parameters a product accepts.
///
/// Source: CHW.
///
/// Open: Which product accepts which parameter.
///
/// # Access token in url
///
/// The widget needs its token in the URL: the value of `access`, never that of `refresh` and never
/// the secret keys.
///
/// Source: SEED, OFDA-O.
///
/// # One line url
///
/// Samples print the URL on several lines to be readable; it is one line without any space.
///
/// Source: OFDA-O, OFDA-S.
///
/// # List separator
///
/// Items of a list are separated by a comma without a space.
///
/// Source: OFDA-S.
///
/// Open: No sample shows the comma percent-encoded, and none says that it may be.
///
/// # One host for all environments
///
/// The same URL serves sandbox and production: no document names another host, so the token has to
/// decide.
///
/// Source: OFDA-O, OFDA-S, RN, AND, HWS, WSC.
///
/// Open: No document says in so many words that the host is the same for sandbox and production.
///
/// # Straight to login
///
/// When `institutions`, `institution_types` and `locale` together leave one institution, the widget
/// opens on that institution's log-in page. A single name in `institutions` is the way to ask for
/// it.
///
/// Source: OFDA-S. Sources disagree: F10.
///
/// # Update mode
///
/// To repair a link, start the widget with a token that was made with a `link_id`. Belvo finds out
/// whether the link needs a token or credentials, sets its status to `valid` afterwards, and the
/// link keeps its id.
///
/// Source: UPD, WUPD.
///
/// # Parameters outside the lists
///
/// `integration_type` (`openfinance`, `openbanking`), `mode` (`webapp`, said to be for Brazil only)
/// and `enable_openbanking` appear in samples but in no list of parameters. This contract leaves
/// them out.
///
/// Source: OFDA-O, WFW, API135, PM. Sources disagree: F20.
///
/// Open: What these parameters do outside Brazil, if anything.
pub mod starting;

/// Handling callback events: the widget redirects to URLs of the host's and says in their
/// parameters what happened.
///
/// Part of Hosted Widget (Multi-Region). Source: SEED, OFDA-O, ERR, RN.
///
/// # Deep link structure
///
/// A deep link is `{scheme}://{event}?{name}={value}&{name}={value}`: the event's name stands where
/// a URL has its host, and a space in a value is written `%20`.
///
/// Source: OFDA-O.
///
/// Open: The structure itself was an image in every copy; this is read from the examples.
///
/// Open: Whether parameters, a path or a fragment of the host's own callback URL are kept, and how
/// the widget's parameters are added to them.
///
/// # Events to handle
///
/// Handle all four events: success, exit, error and warning.
///
/// Source: SEED, OFDA-O, OFDA-C. Sources disagree: F26.
///
/// # Nothing proves the sender
///
/// Deep links carry no request id, time, state or signature: what arrives through one is no proof.
///
/// Source: SEED, OFDA-O, RN.
///
/// # Link has two names
///
/// The link's id is `link` in the deep link, and `link_id` in the text, in webhooks and in the
/// token request.
///
/// Source: SEED, OFDA-O. Sources disagree: F5.
///
/// # Own scheme
///
/// The scheme is the host's own and must be a valid one: letters, digits, `+`, `-` and `.`, but no
/// underscore, though some samples have one.
///
/// Source: OFDA-O, HWI, RN, IOS, AND. Sources disagree: F2.
///
/// # Universal links
///
/// On the App2App page for Brazil a callback URL is a universal link (iOS) or an app link
/// (Android), so it begins with `https://`.
///
/// Source: A2A.
///
/// Open: No multi-region page says whether such a URL may be used.
///
/// # Platform samples
///
/// The samples for iOS, Android and React Native do not know warnings. They also cancel or load
/// more than they should, and the React Native one does not percent-encode the start URL.
///
/// Source: IOS, AND, RN. Sources disagree: F26.
///
/// # Messages inside the webview
///
/// Besides deep links the widget posts JSON messages to the webview (`onMessage` in React Native).
/// `PAGE_LOAD` has `eventName` and, in `metadata`, the `page` that the person goes to, the page
/// that they come `from`, and the `institution_name` once they chose one. `ERROR` has `eventName`,
/// `request_id` and, in `meta_data`, `error_code`, `error_message`, `institution_name` and
/// `timestamp`.
///
/// Source: RN. Sources disagree: F8, F32.
///
/// Open: Whether there are more such messages, and what the widget posts for a warning.
///
/// # Web widget is another contract
///
/// The JavaScript widget for web pages reports through functions of the page and names its values
/// differently: nested `last_encountered_error` and `meta_data`, `error_code` and `warning_code`.
/// None of that applies to deep links.
///
/// Source: WEB, RN.
///
/// Open: Belvo's own section on the web widget's exit and other events was not seen.
pub mod callbacks;

/// Retrieving data: Belvo tells the host's server by webhook when data of a link is ready, and the
/// server then asks for it.
///
/// Part of Hosted Widget (Multi-Region). Source: SEED, OFDA-O, WH, WH-old.
///
/// # Set up
///
/// Webhooks are set up in Belvo's dashboard, with a `URL` and, if that is protected, an
/// `Authorization`. Each environment has one URL.
///
/// Source: WH, OFDA-C.
///
/// # Authentication
///
/// `Authorization` holds either `Basic` and a base64-encoded `username:password`, or `Bearer` and a
/// token.
///
/// Source: WH.
///
/// # First webhook
///
/// The first webhook may take a minute or two, since Belvo checks the URL.
///
/// Source: START.
///
/// # Acknowledge
///
/// Answer `200 OK` in time, and do the work afterwards.
///
/// Source: OFDA-C. Sources disagree: F30.
///
/// # No signature
///
/// Deliveries are not signed in any document. What tells a repeated delivery from a new one is
/// `webhook_id`.
///
/// Source: WH.
///
/// Open: That a repeated delivery keeps its `webhook_id` is not said.
///
/// # Source addresses
///
/// Deliveries come from `3.130.254.46`, `18.220.61.186` and `18.223.45.212`.
///
/// Source: OFDA-C, PAY.
///
/// # Wait for the webhook
///
/// Call `GET` only after the webhook, and do not call `POST` right after a link was created: wait
/// for the historical update.
///
/// Source: OFDA-C, LNK.
///
/// # Historical update
///
/// For single and recurrent links: the token asks for `fetch_resources`, the person connects, Belvo
/// loads the history in the background and sends one webhook with the code `historical_update` per
/// resource (invoices have codes of their own). The host then calls the resource's list with the
/// link's id: `GET /api/{resource}/?link={link_id}`.
///
/// Source: ASY, OFDA-G, WH-old. Sources disagree: F28, F13.
///
/// # Recurrent update
///
/// For recurrent links only: after each refresh Belvo sends webhooks with codes of the form
/// `new_{resource}_available`, and the host calls the same list again. The refresh rate is one of
/// `6h`, `12h`, `24h`, `7d` and `30d`; single links have none.
///
/// Source: ASY, OFDA-G, API135, API223.
///
/// # Refresh on demand
///
/// `POST /api/links/{id}/refresh/` refreshes a link. It is answered with a status of 202 and a
/// `request_id`; too early a call gets a status of 409 and the code `link_refreshed`.
///
/// Source: API223, ERR.
///
/// # Pages of lists
///
/// Lists come in pages; the query parameter `page_size` sets their size.
///
/// Source: API223.
///
/// # Api authentication
///
/// List calls use HTTP Basic authentication with the secret keys.
///
/// Source: API223.
///
/// # Filter name
///
/// The query parameter of list calls is `link`, where webhooks say `link_id`.
///
/// Source: OFDA-G, WH. Sources disagree: F5.
///
/// # Broken links
///
/// A link turns from `valid` to `invalid` after repeated failures. To repair it, call
/// `PUT /api/links/{id}` or start the widget in update mode.
///
/// Source: ERR, WH-old, UPD.
///
/// # Deleted links
///
/// `DELETE` with the header `X-Belvo-Request-Mode: async` deletes a link in the background; a
/// webhook with the code `link_deleted` follows.
///
/// Source: API223.
///
/// # Link webhooks in sandbox
///
/// By an old page, the sandbox sends no webhooks of the type `LINK`.
///
/// Source: WH-old.
///
/// Open: Whether that still holds.
///
/// # Consents
///
/// Webhooks of the type `CONSENT` come for recurrent links only. Consents belong to Brazil: this
/// widget asks for none.
///
/// Source: WH-old, OFDA-G. Sources disagree: F14.
pub mod retrieving_data;
