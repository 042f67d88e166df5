// What KunaCore's customers are, in plain types: no package is imported here.

export interface ChangesShape {
  email?: string | undefined;
  phoneNumber?: string | undefined;
  firstName?: string | undefined;
  lastName?: string | undefined;
  comment?: string | undefined;
  externalId?: string | undefined;
  country?: string | undefined;
  verificationDocumentId?: string | undefined;
  residenceAddress?: string | undefined;
  itn?: string | undefined;
}

export interface CreateShape {
  email: string;
  phoneNumber?: string | undefined;
  firstName: string;
  lastName: string;
  comment?: string | undefined;
  externalId?: string | undefined;
  referralId?: string | undefined;
  country: string;
  verificationDocumentId: string;
  residenceAddress: string;
  itn?: string | undefined;
}

export interface FindShape {
  email?: string | undefined;
  walletId?: string | undefined;
  phoneNumber?: string | undefined;
  fullName?: string | undefined;
  comment?: string | undefined;
  externalId?: string | undefined;
  referralId?: string | undefined;
  createdFrom?: string | undefined;
  createdTo?: string | undefined;
  take?: number | undefined;
  skip?: number | undefined;
}

export interface CustomerShape {
  id: string;
  comment?: string | null;
  createdAt?: string | null;
  email: string;
  firstName: string;
  lastName: string;
  phoneNumber?: string | null;
  externalId?: string | null;
  walletId: string;
  referralId?: string | null;
}
