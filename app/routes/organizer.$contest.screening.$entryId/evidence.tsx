import { entryText } from '~/messages/entry'
import { screeningText } from '~/messages/screening'
import type { getScreeningDesk } from '~/modules/screening/queries.server'
import { DescriptionList } from '~/ui/description-list'
import { FileList } from '~/ui/file-list'
import { Lines, Stack, Text } from '~/ui/layout'
import { useLocale, useText } from '~/ui/locale'
import { Panel } from '~/ui/section'
import { StateWord } from '~/ui/state-word'
import { Table } from '~/ui/table'
import { Time } from '~/ui/time'
import { OrganizationFacts } from './organization-facts'

export type Desk = Awaited<ReturnType<typeof getScreeningDesk>>

function EntryFacts({ desk }: { desk: Desk }) {
	const t = useText(screeningText)
	const words = useText(entryText)
	const english = useLocale() === 'en'
	const { version, entry } = desk
	const problem = version.problemVersion
	return (
		<Panel title={`${t.evidence.submitted} · ${t.version(version.number)}`}>
			<DescriptionList
				items={[
					{ term: t.evidence.receivedAt, value: <Time value={version.receivedAt} /> },
					{
						term: t.columns.domain,
						value: english ? entry.domain?.nameEn : entry.domain?.name,
					},
					problem
						? {
								term: t.evidence.problem,
								value: t.evidence.problemVersion(
									problem.problem.code,
									problem.title,
									problem.number,
								),
							}
						: { term: t.evidence.site, value: version.siteAddress },
					{ term: t.evidence.summary, value: <Lines text={version.summary} /> },
					...version.content.map(({ field, text }) => ({
						term: words.fields[field],
						value: <Lines text={text} />,
					})),
				]}
			/>
		</Panel>
	)
}

/** What was submitted, as one reads it beside the two lists. */
export function ScreeningEvidence({ desk }: { desk: Desk }) {
	const t = useText(screeningText)
	const words = useText(entryText)
	return (
		<Stack gap={5}>
			<EntryFacts desk={desk} />
			<Panel title={t.evidence.files}>
				<FileList
					empty={<Text tone="muted">{t.evidence.noFiles}</Text>}
					files={desk.version.files.map((file) => ({
						id: file.id,
						name: file.name,
						type: words.fields[file.slot as keyof typeof words.fields] ?? file.slot,
						bytes: file.size,
						sha256: file.sha256,
						href: `/files/${file.id}`,
						note:
							file.slot === 'entry_form' && desk.version.formCode
								? t.evidence.formCode(desk.version.formCode)
								: undefined,
					}))}
				/>
			</Panel>
			<OrganizationFacts desk={desk} />
			<Panel title={t.evidence.team}>
				<Table
					caption={t.evidence.team}
					captionHidden
					dense
					rows={desk.version.members}
					rowKey={(row) => String(row.position)}
					columns={[
						{ key: 'name', head: t.member.name, primary: true, cell: (row) => row.name },
						{ key: 'employer', head: t.member.employer, cell: (row) => row.employer },
						{ key: 'title', head: t.member.title, cell: (row) => row.title },
						{
							key: 'confirmed',
							head: t.member.confirmed,
							cell: (row) => (
								<StateWord
									tone={row.confirmedAt ? 'ok' : 'wait'}
									word={row.confirmedAt ? t.evidence.confirmed : t.evidence.unconfirmed}
								/>
							),
						},
					]}
				/>
			</Panel>
		</Stack>
	)
}
