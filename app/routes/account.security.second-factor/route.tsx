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
import { PostButton, TextLink } from '~/ui/button'
import { Stack, Text } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { Notice } from '~/ui/notice'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/section'
import { homeOf } from '~/web/areas'
import { requireContext, requireSession } from '~/web/context.server'
import { handleForm } from '~/web/form.server'
import { RecoveryCodes } from '~/web/recovery-codes'
import { safeRedirect } from '~/web/safe-redirect'
import { StaleAnswer } from '~/web/stale-answer'
import { pageTitle } from '~/web/title'
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

function Begin() {
	const t = useText(securityText).enrol
	const { obliged, next } = useLoaderData<typeof loader>()
	return (
		<Stack gap={4}>
			{obliged ? (
				<Notice tone="warn" title={t.whyTitle}>
					{t.why}
				</Notice>
			) : null}
			<Panel>
				<Stack gap={4}>
					<Text>{t.need}</Text>
					<PostButton
						action="/account/security/second-factor/beginning"
						fields={{ next }}
						kind="primary"
					>
						{t.begin}
					</PostButton>
				</Stack>
			</Panel>
		</Stack>
	)
}

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

const parts = { none: Begin, set: AlreadySet }

export default function SecondFactorPage() {
	const t = useText(securityText)
	const enrolment = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const Part = enrolment.state === 'waiting' ? null : parts[enrolment.state]
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
			{Part ? <Part /> : null}
		</Stack>
	)
}
