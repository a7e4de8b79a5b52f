"""Phase III in BER (ECMA-285): declarations per chapter, and the tables that find them by number."""
