globalThis.policyLensAsShipped = true;
