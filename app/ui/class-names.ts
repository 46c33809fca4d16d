/** Joins the class names that are set; a false or missing one is left out. */
export function classNames(...names: (string | false | 0 | null | undefined)[]): string {
	return names.filter(Boolean).join(' ')
}
