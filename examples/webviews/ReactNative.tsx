// React Native: the webview asks before it goes anywhere. Callbacks are stopped and handed over whole;
// everything else opens.

import React, { useEffect } from 'react';
import { Linking } from 'react-native';
import { WebView } from 'react-native-webview';

type Answer =
  | { answer: 'not_ours' }
  | { answer: 'unreadable'; problem: string; help: string }
  // `event` is success, exit, error or warning; leave room for more. An applied success is still to be
  // confirmed by the server.
  | { answer: 'read'; event: string; outcome: 'applied' | 'duplicate' | 'late' | 'after_end' };

type Props = {
  /** From the answer of `POST /app/connect`, as it is: it is percent-encoded already. */
  startUrl: string;
  /** From the same answer. */
  session: string;
  /** Of the callback URLs, in lower case. */
  scheme: string;
  backend: string;
  onAnswer: (answer: Answer) => void;
  onFailure: (error: unknown) => void;
};

export function Widget({ startUrl, session, scheme, backend, onAnswer, onFailure }: Props) {
  // Not `new URL(url).hostname`: which event it is, and whether it is one, the parser says.
  const isOurs = (url: string) => url.slice(0, scheme.length + 1).toLowerCase() === `${scheme}:`;

  const handOver = (url: string) => {
    // `JSON.stringify` escapes; a text put together by hand would not.
    fetch(`${backend}/events`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      credentials: 'include',
      body: JSON.stringify({ session, url }),
    })
      // 400 is an answer, too: a callback that cannot be read.
      .then((response) => response.json())
      .then(onAnswer, onFailure);
  };

  // The system may open the app with the same callback. Sending it twice does no harm.
  useEffect(() => {
    const open = ({ url }: { url: string }) => {
      if (isOurs(url)) handOver(url);
    };
    Linking.getInitialURL().then((url) => url && open({ url }));
    const subscription = Linking.addEventListener('url', open);
    return () => subscription.remove();
  }, [session]);

  return (
    <WebView
      source={{ uri: startUrl }}
      // Both: what is not listed is given to the system, and the function below is never asked.
      originWhitelist={['https://*', `${scheme}://*`]}
      onShouldStartLoadWithRequest={({ url }) => {
        if (!isOurs(url)) return true;
        handOver(url);
        return false;
      }}
    />
  );
}
