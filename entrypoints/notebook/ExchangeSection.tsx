import { ExchangeExport } from './ExchangeExport.tsx';
import { ExchangeImport } from './ExchangeImport.tsx';
import './exchange.css';

/** Files in and out. */
export function ExchangeSection() {
  return (
    <>
      <ExchangeExport />
      <ExchangeImport />
    </>
  );
}
