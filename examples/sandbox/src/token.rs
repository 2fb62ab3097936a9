//! Tokens: JWTs signed with HS512, as in the documentation's sample.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, Mac};
use serde::{Deserialize, Serialize};
use sha2::Sha512;

type Hs512 = Hmac<Sha512>;

const HEADER: &str = r#"{"alg":"HS512","typ":"JWT"}"#;

/// Which of the two tokens of an answer it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum TokenType {
    Access,
    Refresh,
}

/// What a token says; the keys of the documentation's sample.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Claims {
    pub(crate) token_type: TokenType,
    pub(crate) exp: u64,
    pub(crate) iat: u64,
    /// The session.
    pub(crate) jti: String,
}

/// Signs tokens and recognises its own.
pub(crate) struct Signer {
    key: Vec<u8>,
}

impl Signer {
    pub(crate) fn new(key: Vec<u8>) -> Self {
        Self { key }
    }

    pub(crate) fn sign(&self, claims: &Claims) -> Result<String, serde_json::Error> {
        let claims = serde_json::to_string(claims)?;
        let signed = format!("{}.{}", URL_SAFE_NO_PAD.encode(HEADER), URL_SAFE_NO_PAD.encode(claims));
        let signature = self.mac(&signed).map(|mac| mac.finalize().into_bytes()).unwrap_or_default();
        Ok(format!("{signed}.{}", URL_SAFE_NO_PAD.encode(signature)))
    }

    /// What one of our tokens says; `None` for any other text. Whether it is still valid is for the
    /// caller to judge.
    pub(crate) fn read(&self, token: &str) -> Option<Claims> {
        let (signed, signature) = token.rsplit_once('.')?;
        let (header, claims) = signed.split_once('.')?;
        let decode = |text: &str| URL_SAFE_NO_PAD.decode(text).ok();
        if decode(header)? != HEADER.as_bytes() {
            return None;
        }
        self.mac(signed)?.verify_slice(&decode(signature)?).ok()?;
        serde_json::from_slice(&decode(claims)?).ok()
    }

    /// `None` only if the key could not be used; HMAC takes keys of any length.
    fn mac(&self, text: &str) -> Option<Hs512> {
        Some(Hs512::new_from_slice(&self.key).ok()?.chain_update(text))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn claims() -> Claims {
        Claims { token_type: TokenType::Access, exp: 2, iat: 1, jti: "x".to_owned() }
    }

    #[test]
    fn own_tokens_are_recognised_and_others_not() {
        let signer = Signer::new(vec![1; 64]);
        let token = signer.sign(&claims()).unwrap();
        assert!(token.starts_with("eyJhbGciOiJIUzUxMiIsInR5cCI6IkpXVCJ9."), "{token}");
        assert_eq!(signer.read(&token), Some(claims()));
        assert_eq!(Signer::new(vec![2; 64]).read(&token), None);
        let (signed, signature) = token.rsplit_once('.').unwrap();
        let unsigned = URL_SAFE_NO_PAD.encode(r#"{"alg":"none","typ":"JWT"}"#);
        let claims = signed.split_once('.').unwrap().1;
        for forged in [
            String::new(),
            "..".to_owned(),
            format!("{signed}."),
            format!("{unsigned}.{claims}."),
            format!("{unsigned}.{claims}.{signature}"),
            format!("{signed}x.{signature}"),
            token.replace('.', " "),
        ] {
            assert_eq!(signer.read(&forged), None, "{forged}");
        }
    }
}
