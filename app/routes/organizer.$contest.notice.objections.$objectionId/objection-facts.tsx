import { useParams } from '@remix-run/react'
import { disclosureText } from '~/messages/disclosure'
import { objectionText } from '~/messages/objection'
import type { readObjection } from '~/modules/notice/queries/objections.server'
import { TextLink } from '~/ui/button'
import { DescriptionList } from '~/ui/description-list'
import { formatDeadline } from '~/ui/format'
import { Lines, Stack } from '~/ui/layout'
import { useLocale, useText } from '~/ui/locale'
import { Panel } from '~/ui/section'
import { Time } from '~/ui/time'
import { DisclosureForm } from '~/web/parts/disclosure-form'

type Loaded = Awaited<ReturnType<typeof readObjection>>

/** The filer's sealed identity in a box of its own, or what must be said to open it. */
function Filer({ page }: { page: Loaded }) {
	const t = useText(objectionText).objection
	const sealed = useText(disclosureText).sealed
	const { contest } = useParams()
	const { filer, objection } = page
	if (!filer) {
		const address = `/organizer/${contest}/notice/objections/${objection.id}/disclosure`
		return <DisclosureForm title={sealed} action={address} />
	}
	return (
		<Panel title={t.filer} tone="quiet" note={t.sealed}>
			<DescriptionList
				items={[
					{ term: t.kinds[filer.kind as keyof typeof t.kinds] ?? t.filer, value: filer.name },
					{ term: t.contact, value: filer.contact },
					...(filer.code ? [{ term: t.code, value: filer.code }] : []),
				]}
			/>
		</Panel>
	)
}

/** What was objected, and by whom. */
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
			{o.evidenceText === '' ? null : (
				<Panel title={words.evidenceText}>
					<Lines text={o.evidenceText} />
				</Panel>
			)}
			<Filer page={page} />
		</>
	)
}
