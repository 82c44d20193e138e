//! Pictures of numbers: geometry without a browser below, drawing above.
