export { loader, default, meta, handle } from './_public.verify.receipt'
