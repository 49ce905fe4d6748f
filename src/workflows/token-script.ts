/** The script that asks for a token within a machine and prints what it says, and the reading of what it printed. */
import { tokenClaims } from '../model/token-claims.ts';

/** Asks for a token for Azure Resource Manager. */
export const tokenUrl =
  'http://169.254.169.254/metadata/identity/oauth2/token?api-version=2018-02-01&resource=https%3A%2F%2Fmanagement.azure.com%2F';

export interface Script {
  readonly shell: 'bash' | 'powershell';
  readonly lines: readonly string[];
}

/** The middle part of a token is what it says; without its signature it opens nothing. */
export const tokenScript = (operatingSystem: string): Script =>
  operatingSystem === 'Windows'
    ? {
        shell: 'powershell',
        lines: [
          `$answer = Invoke-RestMethod -Headers @{ Metadata = 'true' } -Uri '${tokenUrl}'`,
          "$claims = $answer.access_token.Split('.')[1].Replace('-', '+').Replace('_', '/')",
          "[Text.Encoding]::UTF8.GetString([Convert]::FromBase64String($claims.PadRight($claims.Length + (4 - $claims.Length % 4) % 4, '=')))",
        ],
      }
    : {
        shell: 'bash',
        lines: [
          `answer=$(curl -s -H Metadata:true --noproxy '*' '${tokenUrl}')`,
          `claims=$(printf %s "$answer" | sed -n 's/.*"access_token":"[^".]*\\.\\([^".]*\\)\\..*/\\1/p' | tr '_-' '/+')`,
          'printf %s "$claims==" | base64 -d 2>/dev/null',
        ],
      };

export interface Claims {
  /** The object id that signs in. */
  readonly subject: string;
  readonly clientId: string;
  /** ISO 8601 */
  readonly expires: string;
}

export const claimsIn = (printed: string): Claims | undefined => {
  const claims = tokenClaims(printed);
  return (
    claims && {
      subject: String(claims.oid),
      clientId: String(claims.appid),
      expires: new Date(Number(claims.exp) * 1000).toISOString(),
    }
  );
};
