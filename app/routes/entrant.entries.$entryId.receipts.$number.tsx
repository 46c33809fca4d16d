import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { entrantText } from '~/messages/entrant'
import { getReceipt } from '~/modules/entry/queries/receipt.server'
import { ButtonLink, TextLink } from '~/ui/button'
import { Page, Row, Stack, Text } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { PageHeader } from '~/ui/page-header'
import { Hash, ProofLine } from '~/ui/proof-line'
import { QrCode } from '~/ui/qr-code'
import { Panel } from '~/ui/section'
import { requireContext } from '~/web/context.server'
import { DocumentLinks } from '~/web/entrant/document-links'
import { ReceiptFacts } from '~/web/entrant/receipt-facts'
import { pageTitle } from '~/web/title'

export const meta: MetaFunction = ({ matches }) =>
	pageTitle(matches, (locale) => entrantText[locale].receipt.title)

export async function loader({ request, params }: LoaderFunctionArgs) {
	const ctx = await requireContext(request)
	const { entryId } = params
	return { entryId: entryId!, ...(await getReceipt(ctx, entryId!, Number(params.number))) }
}

export default function ReceiptPage() {
	const { receipt, title, entryId, address, qr } = useLoaderData<typeof loader>()
	const t = useText(entrantText)
	const check = `/verify/receipt?code=${receipt.code}`
	return (
		<Page width="read">
			<PageHeader
				title={t.receipt.title}
				lead={t.receipt.lead}
				crumbs={[
					{ href: '/entrant', label: t.entry.crumb },
					{ href: `/entrant/entries/${entryId}`, label: title },
				]}
				actions={
					<>
						<DocumentLinks href={`/entrant/entries/${entryId}/receipts/${receipt.number}/pdf`} />
						<ButtonLink href={`/entrant/entries/${entryId}`} kind="alt">
							{t.receipt.back}
						</ButtonLink>
					</>
				}
			/>
			<Panel tone="official">
				<Stack gap={5}>
					<ReceiptFacts receipt={receipt} title={title} />
					<Row gap={5} align="end">
						<QrCode size={qr.size} path={qr.path} label={t.receipt.scan} />
						<Stack gap={1}>
							<Text tone="strong">{t.receipt.scan}</Text>
							<Text size="small" tone="muted">
								{address}
							</Text>
							<Text size="small" tone="hint">
								{t.receipt.print}
							</Text>
						</Stack>
					</Row>
					<ProofLine
						items={[
							<Hash key="hash" label={t.receipt.hash} value={receipt.hash} form="long" />,
							<TextLink key="check" href={check}>
								{t.receipt.verify}
							</TextLink>,
						]}
					/>
				</Stack>
			</Panel>
		</Page>
	)
}
