import { entryText } from '~/messages/entry'
import { judgingText } from '~/messages/judging'
import type { ScoringDesk } from '~/modules/scoring/queries/judge-desk.server'
import { DescriptionList } from '~/ui/description-list'
import { FileList } from '~/ui/file-list'
import { Lines, Stack, Text } from '~/ui/layout'
import { useLocale, useText } from '~/ui/locale'
import { Panel } from '~/ui/section'

type Evidence = ScoringDesk['evidence']

function Files({ files }: { files: Evidence['files'] }) {
	const t = useText(judgingText)
	const words = useText(entryText).fields
	return (
		<Panel title={t.desk.files}>
			<FileList
				empty={<Text tone="muted">{t.desk.noFiles}</Text>}
				files={files.map((file) => ({
					id: file.id,
					name: file.name,
					type: words[file.slot as keyof typeof words] ?? file.slot,
					bytes: file.size,
					sha256: file.sha256,
					href: `/files/${file.id}`,
				}))}
			/>
		</Panel>
	)
}

/** What the judge reads: the whole entry, or under blind review the blind copy alone. */
export function EntryEvidence({ desk }: { desk: ScoringDesk }) {
	const t = useText(judgingText)
	const words = useText(entryText).fields
	const english = useLocale() === 'en'
	const { evidence } = desk
	if (evidence.blind) return <Files files={evidence.files} />
	const { problem } = evidence
	const domain = english ? desk.entry.domain?.nameEn : desk.entry.domain?.name
	return (
		<Stack gap={5}>
			<Files files={evidence.files} />
			<Panel title={t.desk.content}>
				<DescriptionList
					items={[
						{ term: t.desk.organization, value: evidence.organization },
						{ term: t.desk.domain, value: domain },
						problem
							? {
									term: t.desk.problem,
									value: t.desk.problemVersion(problem.problem.code, problem.title, problem.number),
								}
							: { term: t.desk.site, value: evidence.siteAddress },
						{ term: t.desk.summary, value: <Lines text={evidence.summary} /> },
						...evidence.content.map(({ field, text }) => ({
							term: words[field],
							value: <Lines text={text} />,
						})),
					]}
				/>
			</Panel>
		</Stack>
	)
}
