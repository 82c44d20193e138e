//! The building blocks of every screen: properties and callbacks in, no store, no words of their own.
