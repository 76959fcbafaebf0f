import type { Pattern } from './patterns.js';

/** After "my password" these begin a remark about it, not the word itself. */
const REMARK =
  /^(?:not|no|never|wrong|incorrect|invalid|expired|the|too|also|correct|right|fine|still|always|being|reset|resetting|safe|secure|weak|strong|lost|gone|forgotten|a|an|my|in|on|for|to|and|or|but|that|this|same|different|case|case-sensitive|required|needed|protected|locked|blocked|saved|stored|stolen|hacked|compromised|working|rejected|accepted|refused|asked|what|something|so|very|it|please|help|issue|problem|changed|old|new|unknown|missing|empty|short|long|at|least|manager|length|he|she|they|we|you|i|falsch|richtig|abgelaufen|nicht|incorrecto|incorrecta|pas|faux|incorrect[eo]?|expiré|sbagliata|errada)$/iu;

export const secretPatterns: readonly Pattern[] = [
  {
    kind: 'secret',
    name: 'a private key',
    form: /-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----[A-Za-z0-9+/=\s]{0,8000}(?:-----END [A-Z ]{0,30}PRIVATE KEY-----)?/gu,
  },
  {
    kind: 'secret',
    name: 'a key by its prefix',
    form: /(?<![\p{L}\p{N}])(?:(?:sk|pk|rk)[-_](?:[a-zA-Z]{2,10}[-_])?[A-Za-z0-9_-]{12,300}|(?:AKIA|ASIA)[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{20,260}|github_pat_\w{20,255}|xox[abeprs]-[A-Za-z0-9-]{10,250}|AIza[\w-]{30,45}|glpat-[\w-]{16,40}|hf_[A-Za-z0-9]{20,60}|npm_[A-Za-z0-9]{30,60}|SG\.[\w-]{16,40}\.[\w-]{16,60}|ya29\.[\w-]{20,300})/gu,
  },
  { kind: 'secret', name: 'a signed token', form: /\beyJ[\w-]{8,2000}\.eyJ[\w-]{4,4000}\.[\w-]{4,1000}/gu },
  { kind: 'secret', name: 'a bearer token', form: /\bbearer\s{1,3}(?<value>[A-Za-z0-9._~+/=-]{16,4000})/giu },
  {
    kind: 'secret',
    name: 'a key with its cue',
    form: /\b(?:api|access|secret|private|auth|client|aws)[ _-]?(?:access[ _-]?)?(?:key|token|secret)(?:[ _-]id)?["']?\s{0,2}(?:is|:|=)\s{0,2}["'“]?(?<value>[A-Za-z0-9._~+/=-]{8,4000})/giu,
    holds: value => /\d/u.test(value),
  },
  {
    kind: 'secret',
    name: 'a password with its cue',
    form: /(?<!\p{L})(?:pass ?word|pass ?phrase|pass ?code|passwd|pwd|mot de passe|contraseña|clave|passwort|kennwort|wachtwoord|senha|palavra-passe|hasło|şifre|şifrem|lösenord|parola|пароль|kata sandi|mật khẩu)(?: (?:for|to|of|para|für|pour) [\p{L}\p{N}' .-]{1,40}?)?["'’]?\s{0,2}(?::|=|(?<=\s)(?:is now|is set to|was|is|es|ist|est|é|è|to|är|to jest|adalah|là|—|-)\s|—|\sis:)\s{0,2}["'“«`]?(?<value>[^\s"'”»`]{3,100})/giu,
    holds: value => !REMARK.test(value.replace(/[.,!?;:]+$/u, '')),
  },
  {
    kind: 'secret',
    name: 'a password in a field',
    form: /(?<![\p{L}\p{N}-])(?:pw|pass|pass[_-]?(?:word|phrase|code))["'’]?\s{0,2}[:=]\s{0,2}["'“«`]?(?<value>[^\s"'”»`,}]{3,100})/giu,
    holds: value => /\p{L}|\d{3}/u.test(value) && !REMARK.test(value.replace(/[.,!?;:]+$/u, '')),
  },
  {
    kind: 'secret',
    name: 'a password right after its cue',
    form: /(?<!\p{L})(?:pass ?word|pass ?phrase|pass ?code|passwd|pwd|pw|passwort|kennwort|contraseña|wachtwoord|senha)[ \t]{1,2}["'“«`]?(?<value>[^\s"'”»`,;]{6,60})/giu,
    holds: value => /\p{L}/u.test(value) && /\d/u.test(value) && !/^\d+-?\p{L}+$/u.test(value),
  },
  {
    kind: 'secret',
    name: 'a login on a command line',
    form: /(?<=\s)(?:-u|--user)[ =]["']?(?<value>[^\s:"'/]{1,60}:[^\s"'/]{3,100})/gu,
  },
  {
    kind: 'secret',
    name: 'a password in Chinese, Japanese, Korean, Arabic or Hindi',
    form: /(?:密码|密碼|口令|パスワード|暗証番号|비밀번호|كلمة (?:السر|المرور)|पासवर्ड|סיסמה)\s{0,2}(?:是|为|為|は|는|은|:|：|هي|है|היא)?\s{0,2}["'「“]?(?<value>[!-~]{4,60})/gu,
    holds: value => /[A-Za-z\d]{3}/u.test(value),
  },
  {
    kind: 'secret',
    name: 'a pin or one-time code with its cue',
    form: /(?<!\p{L})(?:pin(?: code| number)?|cvv2?|cvc2?|security code|otp|one[- ]time (?:code|password|pin)|verification code|2fa code|auth(?:entication)? code|sms code|код из смс|пин-?код|验证码|認証コード|인증번호)(?: (?:for|on) [\p{L}\p{N}' ]{1,30}?)?\s{0,2}(?:is|was|:|=|是|は|—|-|es|ist|est)?\s{0,2}(?<value>\d(?:[ -]?\d){2,9})(?!\d)/giu,
  },
];
