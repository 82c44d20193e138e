//! What a sample is called, and what is in it.

use crate::files::Sample;
use crate::i18n::Words;

/// Its name, and a sentence about it.
#[must_use]
pub const fn sample(words: Words, sample: Sample) -> (&'static str, &'static str) {
    match sample {
        Sample::B2bSales => (words.sample_b2b_sales(), words.sample_b2b_sales_about()),
        Sample::CustomerSuccess => (words.sample_customer_success(), words.sample_customer_success_about()),
        Sample::CustomerMarketing => (
            words.sample_customer_marketing(),
            words.sample_customer_marketing_about(),
        ),
        Sample::StartUp => (words.sample_start_up(), words.sample_start_up_about()),
        Sample::Retail => (words.sample_retail(), words.sample_retail_about()),
        Sample::Company => (words.sample_company(), words.sample_company_about()),
        Sample::Large => (words.sample_large(), words.sample_large_about()),
    }
}
