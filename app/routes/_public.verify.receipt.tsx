import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { entrantText } from '~/messages/entrant'
import { verifyReceipt } from '~/modules/entry/queries/receipt.server'
import { ReceiptSearch } from '~/modules/entry/schema'
import { Button } from '~/ui/button'
import { Details } from '~/ui/details'
import { plainField } from '~/ui/form/field'
import { Form } from '~/ui/form/form'
import { TextField } from '~/ui/form/text-field'
import { Lines, Page, Stack } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { Notice } from '~/ui/notice'
import { PageHeader } from '~/ui/page-header'
import { Hash, ProofLine } from '~/ui/proof-line'
import { Panel } from '~/ui/section'
import { getContext } from '~/web/context.server'
import { ReceiptFacts } from '~/web/entrant/receipt-facts'
import { parseSearch } from '~/web/form.server'
import { pageTitle } from '~/web/title'

export const handle = { static: true }

export const meta: MetaFunction = ({ matches }) =>
	pageTitle(matches, (locale) => entrantText[locale].verify.title)

export async function loader({ request, params }: LoaderFunctionArgs) {
	const ctx = await getContext(request)
	const { code = '' } = parseSearch(request, ReceiptSearch)
	const verdict = await verifyReceipt(ctx, code, params.contest)
	return { code, verdict: code ? verdict : null }
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>

function Verdict({ verdict }: { verdict: NonNullable<Data['verdict']> }) {
	const t = useText(entrantText)
	if (verdict.kind !== 'valid') {
		const altered = verdict.kind === 'altered'
		return (
			<Notice
				tone={altered ? 'error' : 'warn'}
				title={altered ? t.verify.altered : t.verify.unknown}
				role="status"
			>
				{altered ? t.verify.alteredText : t.verify.unknownText}
			</Notice>
		)
	}
	const { receipt } = verdict
	return (
		<>
			<Notice tone="success" title={t.verify.valid} role="status">
				{t.verify.validText}
			</Notice>
			<Panel tone="official">
				<Stack gap={5}>
					<ReceiptFacts receipt={receipt} />
					<ProofLine
						items={[<Hash key="hash" label={t.receipt.hash} value={receipt.hash} form="long" />]}
					/>
				</Stack>
			</Panel>
			<Details summary={t.verify.how}>
				<Lines text={t.verify.howText} />
			</Details>
		</>
	)
}

export default function VerifyReceipt() {
	const { code, verdict } = useLoaderData<typeof loader>()
	const t = useText(entrantText).verify
	return (
		<Page width="read">
			<PageHeader title={t.title} lead={t.lead} />
			<Stack gap={5}>
				<Panel>
					<Form method="get">
						<TextField
							key={code}
							field={plainField('code', code)}
							label={t.code}
							width="medium"
							autoComplete="off"
						/>
						<div>
							<Button>{t.submit}</Button>
						</div>
					</Form>
				</Panel>
				{verdict ? <Verdict verdict={verdict} /> : null}
			</Stack>
		</Page>
	)
}
