// What the people in the tests answer: a part of a question, and what is chosen. To all else they "don't know".

const RESIDENT = {
  'niebezpieczeństwo': ['Nie, w tej chwili nie'],
  'łączy Cię z tym miastem': ['Mieszkam tu'],
  'Jakie masz obywatelstwo': ['Polskie'],
};

export const VIOLENCE = {
  ...RESIDENT,
  'Z czym': ['Przemoc lub strach w domu'],
  'krzywdzi Ciebie': ['Ktoś krzywdzi mnie'],
  'Niebieska Karta': ['Nie'],
};

export const POVERTY = {
  ...RESIDENT,
  'Z czym': ['Pieniądze, jedzenie, opłaty', 'Dzieci i rodzina'],
  'Czego teraz brakuje': ['Jedzenia'],
  'Co sprawia': ['Brak pracy'],
  'Ile osób': ['3'],
  'Ile pieniędzy na rękę': async (visitor) => {
    await visitor.unfold('Wpisz dokładną kwotę');
    await visitor.fill('Kwota na miesiąc', '1500,50');
  },
  'oszczędności': ['Nie'],
  'Ile masz lat': [/^Od \d+ do 59$/],
  'wychowujesz dzieci': ['Dziecko od 7 do 17 lat'],
  'sprawie dzieci': ['Coś innego, na przykład szkoła lub obiady'],
};

export const DISABILITY = {
  ...RESIDENT,
  'Z czym': ['Niepełnosprawność'],
  'Dla kogo': ['Dla siebie'],
  'sprawie niepełnosprawności': ['Wyjazd na turnus rehabilitacyjny', 'Wypożyczenie sprzętu'],
  'masz orzeczenie': ['Stopień znaczny'],
  'poruszanie': ['Tak'],
};

/** After a broken leg: crutches on loan, a lawyer's advice, a complaint to the director. */
export const LENT = {
  ...RESIDENT,
  'Z czym': ['Niepełnosprawność', 'Inna sprawa'],
  'Dla kogo': ['Dla siebie'],
  'Jaka to sprawa': ['Szukam porady prawnej', 'Chcę rozmawiać z dyrekcją'],
  'sprawie niepełnosprawności': ['Wypożyczenie sprzętu'],
  'masz orzeczenie': ['Nie mam'],
  'poruszanie': ['Tak'],
};
