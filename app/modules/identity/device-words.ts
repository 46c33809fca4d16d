/** Names of browsers and systems as they stand in user agents; the first that fits is taken. */
const browsers: [RegExp, string][] = [
	[/MicroMessenger/, 'WeChat'],
	[/DingTalk/, 'DingTalk'],
	[/QQBrowser\/(\d+)/, 'QQBrowser'],
	[/EdgA?\/(\d+)|EdgiOS\/(\d+)/, 'Edge'],
	[/OPR\/(\d+)/, 'Opera'],
	[/HuaweiBrowser\/(\d+)/, 'Huawei Browser'],
	[/MiuiBrowser\/(\d+)/, 'Mi Browser'],
	[/Firefox\/(\d+)|FxiOS\/(\d+)/, 'Firefox'],
	[/Chrome\/(\d+)|CriOS\/(\d+)/, 'Chrome'],
	[/Version\/(\d+)[\d.]* (?:Mobile\/\w+ )?Safari/, 'Safari'],
]
const systems: [RegExp, string][] = [
	[/OpenHarmony|HarmonyOS/, 'HarmonyOS'],
	[/Windows/, 'Windows'],
	[/iPad/, 'iPad'],
	[/iPhone/, 'iPhone'],
	[/Android/, 'Android'],
	[/Mac OS X|Macintosh/, 'macOS'],
	[/Linux|X11/, 'Linux'],
]

/** "Chrome 126 · Windows" of a User-Agent header; null where nothing in it is known. */
export function deviceWords(userAgent: string | null): string | null {
	if (!userAgent) return null
	const known = browsers.find(([pattern]) => pattern.test(userAgent))
	const version = known && known[0].exec(userAgent)?.slice(1).find(Boolean)
	const browser = known && [known[1], version].filter(Boolean).join(' ')
	const system = systems.find(([pattern]) => pattern.test(userAgent))?.[1]
	return [browser, system].filter(Boolean).join(' · ') || null
}
