import { objectionText } from '~/messages/objection'
import type { readObjection } from '~/modules/notice/queries/objections.server'
import { TextLink } from '~/ui/button'
import { DescriptionList } from '~/ui/description-list'
import { formatDeadline } from '~/ui/format'
import { Lines, Stack } from '~/ui/layout'
import { useLocale, useText } from '~/ui/locale'
import { Panel } from '~/ui/section'
import { Time } from '~/ui/time'

type Loaded = Awaited<ReturnType<typeof readObjection>>

/** What was objected, with the filer's sealed identity in a box of its own. */
export function ObjectionFacts({ page }: { page: Loaded }) {
	const t = useText(objectionText)
	const locale = useLocale()
	const { objection: o } = page
	const words = t.objection
	const cause = words.causes[o.cause as keyof typeof words.causes]?.[0] ?? o.cause
	return (
		<>
			<Panel title={words.statement}>
				<Stack gap={5}>
					<DescriptionList
						items={[
							{
								term: words.about,
								value: `${o.entry.code ?? ''} ${o.entry.title}`,
								note: o.entry.organization.name,
							},
							{ term: words.cause, value: cause },
							{ term: words.filed, value: <Time value={o.filedAt} /> },
							{ term: words.due, value: formatDeadline(o.answerDueAt, locale) },
							...(o.evidence
								? [
										{
											term: words.evidence,
											value: (
												<TextLink href={`/files/${o.evidence.id}`}>{o.evidence.name}</TextLink>
											),
										},
									]
								: []),
						]}
					/>
					<Lines text={o.statement} />
				</Stack>
			</Panel>
			<Panel title={words.filer} tone="quiet" note={words.sealed}>
				<DescriptionList
					items={[
						{
							term: words.kinds[o.filerKind as keyof typeof words.kinds] ?? words.filer,
							value: o.filerName,
						},
						{ term: words.contact, value: o.filerContact },
						...(o.filerCode ? [{ term: words.code, value: o.filerCode }] : []),
					]}
				/>
			</Panel>
		</>
	)
}
