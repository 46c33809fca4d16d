/** What a kind of mail is called; a template that no longer exists keeps its name. */
export function templateWord(words: Record<string, string>, template: string): string {
	return words[template] ?? template
}
