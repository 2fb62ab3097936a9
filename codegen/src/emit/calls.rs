//! HTTP calls: what to send, and how to read the answer. Any client can do the sending.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::docs::attributes;
use super::{Emitter, ident};
use crate::format::Direction;
use crate::model::{Call, TypeRef};

impl Emitter<'_> {
    pub(super) fn call(&self, call: &Call) -> TokenStream {
        let rust = ident(&call.rust);
        let docs = self.docs(&call.about, &call.origin);
        let (method, path) = (&call.method, &call.path);
        let success = Literal::u64_unsuffixed(call.success);
        let environments = self.path(&call.environments);
        let request = self.path(&call.request);
        let (response, errors) = (self.received(&call.response), self.received(&call.errors));
        let headers = call.headers.iter().map(|(name, value)| quote!((#name, #value)));
        let url_docs = attributes(&[format!("The URL of the call: the environment's base and `{path}`.")]);
        let whole = self.options.http.as_ref().map(|feature| {
            quote! {
                /// The whole request, for any client that takes those of the crate `http`. Turn the body into
                /// what the client takes with `.map(Secret::into_exposed)`.
                ///
                /// # Errors
                ///
                /// None in practice: method, URL and headers are documented constants.
                #[cfg(feature = #feature)]
                pub fn request(environment: #environments, request: &#request) -> Result<http::Request<runtime::Secret>, Box<dyn std::error::Error + Send + Sync>> {
                    Ok(runtime::http_request(Self::METHOD, &Self::url(environment), Self::HEADERS, Self::body(request)?)?)
                }
            }
        });
        quote! {
            #docs
            #[derive(Clone, Copy, Debug)]
            pub struct #rust;

            impl #rust {
                /// The HTTP method.
                pub const METHOD: &'static str = #method;
                /// The path, from the root.
                pub const PATH: &'static str = #path;
                /// The headers to send.
                pub const HEADERS: &'static [(&'static str, &'static str)] = &[#(#headers),*];
                /// The status of success.
                pub const SUCCESS: u16 = #success;

                #url_docs
                pub fn url(environment: #environments) -> String {
                    runtime::call_url(environment.base_url(), Self::PATH)
                }

                /// The body to send: JSON, with whatever secrets the request holds.
                ///
                /// # Errors
                ///
                /// None in practice: every such object is JSON.
                pub fn body(request: &#request) -> Result<runtime::Secret, serde_json::Error> {
                    serde_json::to_string(request).map(runtime::Secret::new)
                }

                #whole

                /// Reads the answer.
                ///
                /// # Errors
                ///
                /// [`Refused`](runtime::CallFailure::Refused) with what the vendor says is wrong, or
                /// [`Unreadable`](runtime::CallFailure::Unreadable) if the body is not what is documented.
                pub fn response<'a>(status: u16, body: &'a str) -> Result<#response, runtime::CallFailure<#errors>> {
                    runtime::read_answer(status, Self::SUCCESS, body)
                }
            }
        }
    }

    fn received(&self, target: &TypeRef) -> TokenStream {
        let path = self.path(target);
        let objects = self.contract.modules.iter().flat_map(|module| &module.objects);
        let borrows = objects
            .filter(|object| object.rust == target.rust)
            .any(|object| object.direction == Direction::Received);
        if borrows { quote!(#path<'a>) } else { path }
    }
}
