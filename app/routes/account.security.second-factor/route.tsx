import {
	type ActionFunctionArgs,
	data,
	type HeadersFunction,
	type LoaderFunctionArgs,
	type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { frameText } from '~/messages/frame'
import { securityText } from '~/messages/security'
import { confirmEnrolment } from '~/modules/identity/commands/second-factor.server'
import { EnrolForm } from '~/modules/identity/security-schema'
import { getEnrolment } from '~/modules/identity/security-queries.server'
import { TextLink } from '~/ui/button'
import { Stack, Text } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/section'
import { homeOf } from '~/web/areas'
import { requireContext, requireSession } from '~/web/context.server'
import { handleForm } from '~/web/form.server'
import { RecoveryCodes } from '~/web/parts/recovery-codes'
import { safeRedirect } from '~/web/safe-redirect'
import { StaleAnswer } from '~/web/parts/stale-answer'
import { pageTitle } from '~/web/title'
import { Begin } from './begin'
import { SetUp } from './set-up'

export const meta: MetaFunction = ({ matches }) =>
	pageTitle(matches, (locale) => securityText[locale].enrol.title)

export const headers: HeadersFunction = () => ({ 'Cache-Control': 'no-store' })

export async function loader({ request }: LoaderFunctionArgs) {
	const ctx = await requireContext(request)
	const next = safeRedirect(new URL(request.url).searchParams.get('next'), '')
	const issuer = frameText[ctx.locale].product
	return { ...(await getEnrolment(ctx, await requireSession(request), issuer)), next }
}

/** Where a person without rights is sent after logging in is not where an official works. */
const onwardTo = (next: string | undefined, home: string) =>
	next === '/entrant' ? home : safeRedirect(next, home)

export async function action({ request }: ActionFunctionArgs) {
	const ctx = await requireContext(request)
	const session = await requireSession(request)
	const userAgent = request.headers.get('User-Agent')
	return handleForm(request, EnrolForm, async ({ oneTimeCode: code, next }) => {
		const { codes, actor, cookie } = await confirmEnrolment(ctx, { session, code, userAgent })
		const onward = next ? onwardTo(next, homeOf(actor)) : homeOf(actor)
		return data({ codes, onward }, { headers: { 'Set-Cookie': cookie } })
	})
}

export const shouldRevalidate = () => true

function AlreadySet() {
	const t = useText(securityText).enrol
	return (
		<Panel title={t.done}>
			<Stack gap={4}>
				<Text>{t.doneLead}</Text>
				<TextLink href="/account/security">{t.back}</TextLink>
			</Stack>
		</Panel>
	)
}

export default function SecondFactorPage() {
	const t = useText(securityText)
	const enrolment = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	if (answer && 'codes' in answer) {
		return <RecoveryCodes title={t.enrol.done} codes={answer.codes} onward={answer.onward} fresh />
	}
	return (
		<Stack gap={5}>
			<PageHeader
				title={t.enrol.title}
				lead={t.enrol.lead}
				crumbs={[{ href: '/account/security', label: t.title }]}
			/>
			<StaleAnswer shown={enrolment.state === 'waiting'} />
			{enrolment.state === 'waiting' ? (
				<SetUp enrolment={enrolment} lastResult={answer?.result} />
			) : null}
			{enrolment.state === 'none' ? <Begin {...enrolment} /> : null}
			{enrolment.state === 'set' ? <AlreadySet /> : null}
		</Stack>
	)
}
