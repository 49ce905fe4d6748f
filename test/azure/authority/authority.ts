/** A stand-in for the sign-in endpoints of Microsoft Entra ID, over HTTPS on loopback: it gives unsigned tokens, or refuses as it is told. */
import { appendFileSync, readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { certificateIn } from '../../simulator/http/certificate.ts';

export interface Authority {
  readonly address: string;
  readonly certificate: string;
  /** A file of all certificates that a client of it has to trust. */
  readonly certificates: string;
  trustAlso(certificate: string): void;
  /** Every request for a token, by its form. */
  readonly asked: readonly URLSearchParams[];
  /** The next requests for tokens are refused with this. */
  refuse(code: string, error?: string): void;
  /** Until the person has entered the code. */
  hold(): void;
  release(): void;
  close(): Promise<void>;
}

export const tenantId = '11111111-2222-3333-4444-555555555555';
const objectId = '66666666-7777-8888-9999-000000000000';

const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const tokenOf = (claims: object): string => `${encoded({ alg: 'none', typ: 'JWT' })}.${encoded(claims)}.unsigned`;

const claims = (tenant: string, audience: string) => ({
  aud: audience,
  iss: `https://sts.windows.net/${tenant}/`,
  tid: tenant,
  oid: objectId,
  sub: objectId,
  upn: 'ada@contoso.com',
  preferred_username: 'ada@contoso.com',
  name: 'Ada',
});

const tokensFor = (tenant: string, form: URLSearchParams): object => {
  const audience = (form.get('scope') ?? '').split(' ').find(each => each.endsWith('/.default')) ?? '';
  const told = claims(tenant, audience.replace('/.default', ''));
  return {
    token_type: 'Bearer',
    scope: form.get('scope'),
    expires_in: 3600,
    ext_expires_in: 3600,
    access_token: tokenOf(told),
    refresh_token: 'canary-refresh-token',
    id_token: tokenOf({ ...told, aud: form.get('client_id') }),
    client_info: encoded({ uid: objectId, utid: tenant }),
  };
};

export const authority = async (folder: string): Promise<Authority> => {
  const files = certificateIn(folder);
  const [cert, key] = [readFileSync(files.cert, 'utf8'), readFileSync(files.key, 'utf8')];
  const asked: URLSearchParams[] = [];
  let isHeld = false;
  let refusal: { readonly error: string; readonly code: string } | undefined;

  const answer = async (message: IncomingMessage): Promise<readonly [number, object]> => {
    const base = `https://${message.headers.host}`;
    const [, named = '', ...rest] = new URL(message.url ?? '', base).pathname.split('/');
    const tenant = /^(organizations|common)$/.test(named) ? tenantId : named;
    const form = new URLSearchParams(await text(message));
    const last = rest.at(-1);
    if (last === 'openid-configuration')
      return [
        200,
        {
          issuer: `${base}/${tenant}/v2.0`,
          authorization_endpoint: `${base}/${named}/oauth2/v2.0/authorize`,
          token_endpoint: `${base}/${named}/oauth2/v2.0/token`,
          device_authorization_endpoint: `${base}/${named}/oauth2/v2.0/devicecode`,
          jwks_uri: `${base}/${named}/discovery/v2.0/keys`,
        },
      ];
    if (last === 'devicecode')
      return [
        200,
        {
          user_code: 'BXCD-QRST',
          device_code: 'canary-device-code',
          verification_uri: `${base}/device`,
          expires_in: 900,
          interval: isHeld ? 1 : 0,
          message: 'canary-message',
        },
      ];
    if (isHeld) return [400, { error: 'authorization_pending', error_description: 'AADSTS70016: Not yet.' }];
    asked.push(form);
    if (!refusal) return [200, tokensFor(tenant, form)];
    const { error, code } = refusal;
    const error_description = `${code}: A refusal of the test. Trace ID: 0 Correlation ID: ${objectId} Timestamp: now`;
    return [400, { error, error_description, error_codes: [Number(code.slice(6))], correlation_id: objectId }];
  };

  /** The page in a browser on which a person agrees, or not: it leads back to whoever waits on this machine. */
  const agreed = (url: URL): string => {
    const back = new URL(url.searchParams.get('redirect_uri') ?? '');
    const state = url.searchParams.get('state') ?? '';
    const denied = { error: 'access_denied', error_description: `${refusal?.code}: A refusal of the test.` };
    const said = refusal ? denied : { code: 'canary-code', client_info: encoded({ uid: objectId, utid: tenantId }) };
    back.search = String(new URLSearchParams({ ...said, state }));
    return back.href;
  };

  const server = createServer({ cert, key }, async (message, out) => {
    const url = new URL(message.url ?? '', `https://${message.headers.host}`);
    if (url.pathname.endsWith('/authorize')) return out.writeHead(302, { location: agreed(url) }).end();
    const [status, body] = await answer(message);
    out.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready));
  return {
    address: `https://127.0.0.1:${(server.address() as AddressInfo).port}`,
    certificate: cert,
    certificates: files.cert,
    trustAlso: other => appendFileSync(files.cert, readFileSync(other, 'utf8')),
    asked,
    refuse: (code, error = 'invalid_grant') => {
      refusal = { error, code };
    },
    hold: () => {
      isHeld = true;
    },
    release: () => {
      isHeld = false;
    },
    close: () =>
      new Promise(closed => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
};
