import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { awardText } from '~/messages/award'
import { findCertificate } from '~/modules/award/queries/certificate.server'
import { Page } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { PageHeader } from '~/ui/page-header'
import { CertificateLookup, CertificateResult } from '~/web/parts/certificate-check'
import { getContext } from '~/web/context.server'
import { publicTitle } from '~/web/public-title'

export const handle = { static: true }

export const meta: MetaFunction = ({ matches }) =>
	publicTitle(matches, (locale) => awardText[locale].check.title)

export async function loader({ request, params }: LoaderFunctionArgs) {
	const ctx = await getContext(request)
	return { typed: params.number!, found: await findCertificate(ctx, params.number!) }
}

export default function VerifyCertificate() {
	const t = useText(awardText).check
	const { typed, found } = useLoaderData<typeof loader>()
	return (
		<Page width="read">
			<PageHeader title={t.title} lead={t.lead} />
			<CertificateResult typed={typed} found={found} />
			<CertificateLookup />
		</Page>
	)
}
