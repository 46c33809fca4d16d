import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { incentiveDeskText } from '~/messages/incentive-desk'
import { exportBatch } from '~/modules/incentive/commands/payments.server'
import { getPayments } from '~/modules/incentive/queries/payments.server'
import { BatchForm } from '~/modules/incentive/schema/payment-forms'
import { Page } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { NextStep } from '~/ui/next-step'
import { Notice } from '~/ui/notice'
import { PageHeader } from '~/ui/page-header'
import { requireContext } from '~/web/context.server'
import { handleForm } from '~/web/form.server'
import { pageTitle } from '~/web/title'
import { redirectWithToast } from '~/web/toast.server'
import { AtTheBank } from './at-the-bank'
import { Batches, PaidParts } from './batches'
import { WaitingParts } from './waiting-parts'

export const meta: MetaFunction = ({ matches }) =>
	pageTitle(matches, (locale) => incentiveDeskText[locale].payments.title)

export async function loader({ request }: LoaderFunctionArgs) {
	const ctx = await requireContext(request)
	return getPayments(ctx)
}

export async function action({ request }: ActionFunctionArgs) {
	const ctx = await requireContext(request)
	return handleForm(request, BatchForm, async (input) => {
		await exportBatch(ctx, input)
		return redirectWithToast('/incentive/payments#batches', 'incentive.batch_exported')
	})
}

export default function Payments() {
	const t = useText(incentiveDeskText).payments
	const data = useLoaderData<typeof loader>()
	const result = useActionData<typeof action>()?.result
	const errors = Object.values(result?.error ?? {}).flatMap((words) => words ?? [])
	const ready = data.approved.filter((part) => part.ready).length
	const sentence = ready > 0 ? t.next(ready) : t.nextBank(data.exported.length)
	const pays = data.contests.some((contest) => contest.pays)
	const busy = ready + data.exported.length > 0
	const partsOf = (id: string) => data.approved.filter(({ contestId }) => contestId === id)
	const holding = data.contests.filter(({ id }) => partsOf(id).length > 0)
	return (
		<Page width="wide">
			<PageHeader title={t.title} lead={t.lead} />
			{errors.length > 0 ? <Notice tone="error" role="alert" title={errors.join(' ')} /> : null}
			{pays ? (
				<NextStep
					now={data.now}
					tone={busy ? 'act' : 'done'}
					sentence={busy ? sentence : t.done}
					action={
						busy
							? ready > 0
								? { label: t.waiting, href: '#waiting' }
								: { label: t.bank, href: '#bank' }
							: undefined
					}
				/>
			) : null}
			{(holding.length > 0 ? holding : data.contests.slice(0, 1)).map((contest) => (
				<WaitingParts
					key={contest.id}
					contest={contest}
					several={holding.length > 0 && data.contests.length > 1}
					parts={partsOf(contest.id)}
				/>
			))}
			<AtTheBank payments={data} />
			<Batches payments={data} />
			<PaidParts payments={data} />
		</Page>
	)
}
