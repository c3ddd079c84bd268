"""Fits what is learned, from committed examples only; needs scikit-learn, which only the development set installs."""
