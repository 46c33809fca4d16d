import { entrantText } from '~/messages/entrant'
import { entryText } from '~/messages/entry'
import { signs } from '~/messages/punctuation'
import { DescriptionList } from '~/ui/description-list'
import { FileList } from '~/ui/file-list'
import { Lines, Stack } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { Panel, Section } from '~/ui/section'
import type { SubmissionData } from './route'

const lines = (text: string) => (text ? <Lines text={text} /> : null)

/** All that would be frozen. */
export function Preview({ data }: { data: SubmissionData }) {
	const t = useText(entrantText).submit
	const fields = useText(entryText).fields
	const { list } = useText(signs)
	const { entry, files } = data
	return (
		<Section title={t.summary}>
			<Stack gap={5}>
				<Panel>
					<DescriptionList
						items={[
							{ term: fields.title, value: entry.title },
							{ term: fields.summary, value: lines(data.summary) },
							{ term: fields.domain, value: data.domain },
							entry.kind === 'scenario'
								? { term: fields.site, value: data.site }
								: { term: fields.problem, value: data.problem },
							...data.texts.map(({ field, text }) => ({ term: fields[field], value: lines(text) })),
							{ term: fields.team, value: list(data.members) },
						]}
					/>
				</Panel>
				<Panel title={t.files} level={3}>
					<FileList
						empty={t.noFiles}
						files={files.map(({ fileId, slot, name, size, sha256 }) => ({
							id: fileId,
							name,
							type: fields[slot],
							bytes: size,
							sha256,
							href: `/files/${fileId}?download`,
						}))}
					/>
				</Panel>
			</Stack>
		</Section>
	)
}
