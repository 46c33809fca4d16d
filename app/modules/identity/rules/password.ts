/**
 * Which passwords are as good as known, whatever their length: those on a list of leaked ones
 * (`isListed`), walks over a keyboard, a short piece repeated, and the person's own or the
 * contest's words with little else. No rule asks for kinds of characters: length is what counts
 * (NIST SP 800-63B-4 §3.1.1.2; GB/T 22239 asks for complexity and regular change, which a list and
 * a second factor answer better).
 */
export type Words = readonly (string | null | undefined)[]

/** What must be left of a password once everything guessable is taken out of it. */
const UNGUESSED = 6
const LONGEST_PIECE = 8
const RUN = 4

/** Rows and columns of the common keyboard, the alphabet and the digits. */
const WALKS = [
	'`1234567890-=',
	'qwertyuiop[]',
	"asdfghjkl;'",
	'zxcvbnm,./',
	'abcdefghijklmnopqrstuvwxyz',
	'01234567890',
	'!@#$%^&*()',
	'1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/',
	'qazwsxedcrfvtgbyhnujmikolp',
	'1q2w3e4r5t6y7u8i9o0p',
	'q1w2e3r4t5y6u7i8o9p0',
]
const PATHS = WALKS.flatMap((walk) => [walk, [...walk].reverse().join('')])

/** Words that stand before or after the digits in most passwords of offices and contests. */
const OFFICE = [
	'password',
	'passw0rd',
	'admin',
	'administrator',
	'welcome',
	'letmein',
	'iloveyou',
	'woaini',
	'1314',
	'520',
	'mima',
	'denglu',
	'test',
	'user',
	'root',
	'china',
	'beijing',
	'shenyang',
	'liaoning',
	'shijia',
	'shuzi',
	'dasai',
	'digital',
	'contest',
	'密码',
	'登录',
	'大赛',
	'十佳',
	'沈阳',
	'数字',
]

/** One spelling for all that guessers try alike: width, case, and digits standing for letters. */
const plain = (text: string) => text.normalize('NFKC').toLowerCase().trim()
const LEET: Record<string, string> = { '@': 'a', '4': 'a', '3': 'e', '0': 'o', $: 's', '5': 's' }
const unleet = (text: string) => text.replace(/[@430$5]/g, (character) => LEET[character]!)

/** "abcabcabcabc" is "abc": a piece of at most eight characters, told over and over. */
function isRepeated(text: string): boolean {
	for (let length = 1; length <= Math.min(LONGEST_PIECE, text.length / 2); length++) {
		const piece = text.slice(0, length)
		if (piece.repeat(Math.ceil(text.length / length)).startsWith(text)) return true
	}
	return false
}

/** Length of the longest walk that begins here; 0 when it is shorter than four keys. */
function runAt(text: string, at: number): number {
	let best = 0
	for (const path of PATHS) {
		let length = RUN
		while (at + length <= text.length && path.includes(text.slice(at, at + length))) length++
		if (length > RUN) best = Math.max(best, length - 1)
	}
	return best
}

/** How much is left when walks and single characters told three times or more are taken out. */
function withoutRuns(text: string): string {
	let left = ''
	for (let at = 0; at < text.length;) {
		const same = /^(.)\1{2,}/su.exec(text.slice(at))?.[0].length ?? 0
		const run = Math.max(same, runAt(text, at))
		if (run === 0) left += text[at]
		at += Math.max(run, 1)
	}
	return left
}

/** The person's and the contest's words and their parts, the longest first. */
function guessable(words: Words): string[] {
	const parts = words.flatMap((word) => {
		const text = plain(word ?? '')
		return [text, text.replace(/[^\p{L}\p{N}]/gu, ''), ...text.split(/[^\p{L}\p{N}]+/u)]
	})
	const long = parts.filter((part) => part.length >= (/\p{Script=Han}/u.test(part) ? 2 : 3))
	return [...new Set([...long, ...OFFICE])].sort((a, b) => b.length - a.length)
}

function withoutWords(text: string, words: Words): string {
	return guessable(words).reduce((left, word) => left.replaceAll(word, ''), text)
}

/** Years, dates and numbers of mobile phones: guessed before anything else. */
const withoutDates = (text: string) =>
	text
		.replace(/(19|20)\d\d(0[1-9]|1[0-2])([0-2]\d|3[01])/g, '')
		.replace(/(19|20)\d\d/g, '')
		.replace(/1[3-9]\d{9}/g, '')

/**
 * Whether a guesser would try it early. `words` are the person's names and addresses and the
 * contest's names; `isListed` looks a text in lower case up in the list of leaked passwords.
 */
export function isGuessable(
	password: string,
	words: Words,
	isListed: (text: string) => boolean,
): boolean {
	const text = plain(password)
	const letters = unleet(text)
	const trimmed = text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
	if ([text, letters, trimmed].some(isListed) || isRepeated(text)) return true
	return [text, letters].some(
		(spelling) => withoutRuns(withoutDates(withoutWords(spelling, words))).length < UNGUESSED,
	)
}
