export { loader, default, meta, handle } from './_public.payout-notices'
