import { entrantText } from '~/messages/entrant'
import { entryText } from '~/messages/entry'
import { signs } from '~/messages/punctuation'
import type { EntryFace } from '~/modules/entry/queries/entry.server'
import { useText } from '~/ui/locale'

type Section = EntryFace['sections'][number]
type Lack = EntryFace['lacks'][number]

/** Where a part of the entry is filled in, at the field itself. */
export function hrefOfPart(
	entryId: string,
	{ section, field }: Pick<Lack, 'section' | 'field'>,
): string {
	const page = `/entrant/entries/${entryId}/${section}`
	if (section === 'files') return `${page}#upload-${field}`
	if (section === 'content') return `${page}#content-${field}`
	if (section !== 'basics') return page
	const names: Record<string, string> = { domain: 'domainId', site: 'siteDivision' }
	return `${page}#basics-${names[field] ?? field}`
}

/** `作品简介：内容过短` */
export function useLackWords(): (lack: Lack) => string {
	const words = useText(entryText)
	const t = useText(entrantText)
	const { pair } = useText(signs)
	return ({ field, why }) => pair(words.fields[field], t.lacks[why])
}

/** The pages of an entry with what each still lacks. */
export function useSectionTasks(entry: EntryFace) {
	const words = useText(entryText)
	const t = useText(entrantText)
	const sign = useText(signs)
	const grouped = (lacks: Lack[]) =>
		sign.clauses(
			[...new Set(lacks.map(({ why }) => why))].map((why) => {
				const fields = lacks.filter((lack) => lack.why === why)
				return sign.pair(sign.list(fields.map(({ field }) => words.fields[field])), t.lacks[why])
			}),
		)
	return entry.sections.map((section: Section) => {
		const lacks = entry.lacks.filter((lack) => lack.section === section)
		const blocking = lacks.some((lack) => lack.blocking)
		const open = entry.editing.open.length > 0
		const mending = entry.mending.filter((part) => part.section === section)
		const alone = section === 'partners' && entry.partners === 0
		const state: 'done' | 'missing' | 'wait' =
			(blocking && open) || mending.length > 0 ? 'missing' : lacks.length > 0 ? 'wait' : 'done'
		return {
			key: section,
			label: words.sections[section],
			href: `/entrant/entries/${entry.id}/${section}`,
			state,
			hint:
				sign.clauses([
					...(mending.length > 0
						? [
								sign.pair(
									t.entry.returnedFields,
									sign.list(mending.map(({ field }) => words.fields[field])),
								),
							]
						: []),
					...(lacks.length > 0 ? [grouped(lacks)] : []),
				]) || (alone ? t.entry.alone : undefined),
		}
	})
}
