import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { entrantText } from '~/messages/entrant'
import { entryText } from '~/messages/entry'
import { signs } from '~/messages/punctuation'
import { getVersion } from '~/modules/entry/queries/receipt.server'
import { ButtonLink } from '~/ui/button'
import { DescriptionList } from '~/ui/description-list'
import { FileList } from '~/ui/file-list'
import { Lines, Page, Stack } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/section'
import { Time } from '~/ui/time'
import { requireContext } from '~/web/context.server'
import { pageTitle } from '~/web/title'

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
	pageTitle(matches, (locale) => entryText[locale].number(data?.number ?? 1))

export async function loader({ request, params }: LoaderFunctionArgs) {
	const ctx = await requireContext(request)
	const { entryId } = params
	return { entryId: entryId!, ...(await getVersion(ctx, entryId!, Number(params.number))) }
}

const lines = (text: string) => (text ? <Lines text={text} /> : null)

export default function Version() {
	const version = useLoaderData<typeof loader>()
	const t = useText(entrantText)
	const words = useText(entryText)
	const base = `/entrant/entries/${version.entryId}`
	const { aside } = useText(signs)
	const { problem } = version
	return (
		<Page width="read">
			<PageHeader
				title={`${version.entryCode ?? ''} · ${words.number(version.number)}`}
				crumbs={[
					{ href: '/entrant', label: t.entry.crumb },
					{ href: base, label: version.title },
				]}
				meta={
					<>
						{t.receipt.receivedAt} <Time value={version.receivedAt} />
					</>
				}
				actions={
					<ButtonLink href={`${base}/receipts/${version.number}`} kind="alt">
						{t.entry.openReceipt}
					</ButtonLink>
				}
			/>
			<Stack gap={5}>
				<Panel>
					<DescriptionList
						items={[
							{ term: words.fields.title, value: version.title },
							{ term: words.fields.summary, value: lines(version.summary) },
							{ term: words.fields.domain, value: version.domain },
							version.kind === 'scenario'
								? { term: words.fields.site, value: version.site }
								: {
										term: words.fields.problem,
										value: problem
											? aside(problem.title, t.problem.current(problem.code, problem.number))
											: null,
									},
							...version.texts.map(({ field, text }) => ({
								term: words.fields[field],
								value: lines(text),
							})),
						]}
					/>
				</Panel>
				<Panel title={t.submit.files} level={3}>
					<FileList
						empty={t.receipt.noFiles}
						files={version.files.map(({ fileId, slot, name, size, sha256 }) => ({
							id: fileId,
							name,
							type: words.fields[slot],
							bytes: size,
							sha256,
							href: `/files/${fileId}?download`,
						}))}
					/>
				</Panel>
			</Stack>
		</Page>
	)
}
