import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Chooses the emoji and reduces each to a small picture. */
final class EmojiSet {

  /** The chosen emoji: a class and a colon, then each one's name and code points. */
  private static final String EMOJI =
      """
        activities:
          american-football=1f3c8 badminton=1f3f8 balloon=1f388 baseball=26be basketball=1f3c0
          billiard-ball=1f3b1 bowling=1f3b3 boxing-glove=1f94a christmas-tree=1f384
          crystal-ball=1f52e dartboard=1f3af diving-mask=1f93f dolls=1f38e firecracker=1f9e8
          fireworks=1f386 first-place-medal=1f947 fishing=1f3a3 flying-disc=1f94f football=26bd
          framed-picture=1f5bc-fe0f game-die=1f3b2 gift=1f381 golf=26f3 ice-hockey=1f3d2
          ice-skate=26f8-fe0f jigsaw-piece=1f9e9 joystick=1f579-fe0f kite=1fa81
          martial-arts-uniform=1f94b mirror-ball=1faa9 moon-viewing=1f391 palette=1f3a8
          party-popper=1f389 performing-arts=1f3ad pinata=1fa85 red-envelope=1f9e7
          reminder-ribbon=1f397-fe0f running-shirt=1f3bd sled=1f6f7 slot-machine=1f3b0
          table-tennis=1f3d3 tanabata-tree=1f38b teddy-bear=1f9f8 tennis=1f3be ticket=1f3ab
          trophy=1f3c6 video-game=1f3ae wind-chime=1f390 yarn=1f9f6 yo-yo=1fa80
        animals:
          bat=1f987 bear-face=1f43b bison=1f9ac butterfly=1f98b cat-face=1f431 cow-face=1f42e
          crab=1f980 crocodile=1f40a deer=1f98c dog-face=1f436 dromedary-camel=1f42a duck=1f986
          elephant=1f418 flamingo=1f9a9 fox-face=1f98a frog-face=1f438 giraffe-face=1f992
          gorilla=1f98d hatching-chick=1f423 hedgehog=1f994 kangaroo=1f998 koala=1f428
          ladybird=1f41e lion-face=1f981 monkey-face=1f435 mouse-face=1f42d octopus=1f419
          owl=1f989 panda-face=1f43c parrot=1f99c peacock=1f99a penguin=1f427 pig-face=1f437
          rabbit-face=1f430 raccoon=1f99d ram=1f40f rhinoceros=1f98f rooster=1f413 shark=1f988
          skunk=1f9a8 sloth=1f9a5 snake=1f40d tiger-face=1f42f tropical-fish=1f420 turtle=1f422
          tyrannosaurus=1f996 unicorn-face=1f984 whale=1f433 wolf-face=1f43a zebra-face=1f993
        faces:
          alien=1f47d angry-face=1f621 baby=1f476 clown-face=1f921 crying-face=1f62d
          disguised-face=1f978 exploding-head=1f92f face-in-clouds=1f636-200d-1f32b-fe0f
          face-with-bandage=1f915 face-with-cowboy-hat=1f920 face-with-halo=1f607
          face-with-hearts=1f970 face-with-mask=1f637 face-with-monocle=1f9d0
          face-with-sunglasses=1f60e father-christmas=1f385 flushed-face=1f633 freezing-face=1f976
          ghost=1f47b goblin=1f47a grinning-face=1f600 guardsman=1f482 heart-eyes-cat=1f63b
          heart-eyes=1f60d hot-face=1f975 hugging-face=1f917 imp=1f608 jack-o-lantern=1f383
          melting-face=1fae0 money-mouth-face=1f911 new-moon=1f31a ogre=1f479 partying-face=1f973
          snowman=26c4 princess=1f478 robot=1f916 rolling-laughing=1f923 saluting-face=1fae1
          screaming-face=1f631 see-no-evil-monkey=1f648 skull=1f480 sleeping-face=1f634
          space-invader=1f47e star-struck=1f929 sun=1f31e thinking-face=1f914
          upside-down-face=1f643 vomiting-face=1f92e zany-face=1f92a zipper-mouth-face=1f910
        food:
          apple=1f34e aubergine=1f346 avocado=1f951 bacon=1f953 banana=1f34c birthday-cake=1f382
          blueberries=1fad0 bread=1f35e broccoli=1f966 carrot=1f955 cheese-wedge=1f9c0
          cherries=1f352 chilli=1f336-fe0f coconut=1f965 coffee=2615 cookie=1f36a croissant=1f950
          doughnut=1f369 fried-egg=1f373 fried-shrimp=1f364 fries=1f35f grapes=1f347
          green-salad=1f957 hamburger=1f354 honey-pot=1f36f hot-dog=1f32d ice-cream=1f366
          kiwifruit=1f95d lemon=1f34b lollipop=1f36d maize=1f33d noodles=1f35c onion=1f9c5
          pancakes=1f95e peanuts=1f95c pear=1f350 pineapple=1f34d pizza=1f355 popcorn=1f37f
          poultry-leg=1f357 pretzel=1f968 strawberry=1f353 sushi=1f363 taco=1f32e tangerine=1f34a
          tomato=1f345 tropical-drink=1f379 waffle=1f9c7 watermelon=1f349 wine-glass=1f377
        objects:
          accordion=1fa97 athletic-shoe=1f45f battery=1f50b bell=1f514 bomb=1f4a3 camera=1f4f7
          candle=1f56f-fe0f closed-book=1f4d5 computer=1f4bb crayon=1f58d-fe0f crown=1f451
          dress=1f457 drum=1f941 envelope=2709-fe0f eyeglasses=1f453 floppy-disk=1f4be gem=1f48e
          graduation-cap=1f393 guitar=1f3b8 hammer=1f528 handbag=1f45c headphones=1f3a7
          high-heel=1f460 hourglass=231b jeans=1f456 key=1f511 light-bulb=1f4a1 lipstick=1f484
          lock=1f512 magnet=1f9f2 mailbox=1f4eb microscope=1f52c mobile-phone=1f4f1
          money-bag=1f4b0 movie-camera=1f3a5 necktie=1f454 newspaper=1f4f0 optical-disc=1f4bf
          pencil=270f-fe0f radio=1f4fb scarf=1f9e3 scissors=2702-fe0f shield=1f6e1-fe0f
          syringe=1f489 telephone=1f4de television=1f4fa toilet=1f6bd top-hat=1f3a9 trumpet=1f3ba
          violin=1f3bb
        places:
          airplane=2708-fe0f beach-with-umbrella=1f3d6-fe0f bridge-at-night=1f309 bus=1f68c
          camping=1f3d5-fe0f car=1f697 carousel-horse=1f3a0 church=26ea circus-tent=1f3aa
          city-at-dusk=1f306 classical-building=1f3db-fe0f desert-island=1f3dd-fe0f
          desert=1f3dc-fe0f european-castle=1f3f0 factory=1f3ed ferris-wheel=1f3a1
          fire-engine=1f692 flying-saucer=1f6f8 fountain=26f2 globe=1f30d helicopter=1f681
          hospital=1f3e5 hot-springs=2668-fe0f hotel=1f3e8 house-with-garden=1f3e1
          japanese-castle=1f3ef kaaba=1f54b map-of-japan=1f5fe milky-way=1f30c mosque=1f54c
          mount-fuji=1f5fb night-with-stars=1f303 office-building=1f3e2 rainbow=1f308 rocket=1f680
          roller-coaster=1f3a2 sailboat=26f5 shinto-shrine=26e9-fe0f ship=1f6a2 stadium=1f3df-fe0f
          statue-of-liberty=1f5fd steam-locomotive=1f682 sunrise=1f305 synagogue=1f54d
          tokyo-tower=1f5fc tractor=1f69c volcano=1f30b wave=1f30a wedding=1f492
          world-map=1f5fa-fe0f
      """;

  private EmojiSet() {}

  /** Gives the pictures by the names of their files, {@code class/name.png}. */
  static Map<String, BufferedImage> pictures(Path sources) throws IOException {
    Path folder = sources.resolve("emoji-datasource-google/img/google/64");
    Map<String, BufferedImage> pictures = new TreeMap<>();
    String className = null;
    for (String word : EMOJI.strip().split("\\s+")) {
      if (word.endsWith(":")) {
        className = word.substring(0, word.length() - 1);
        continue;
      }
      String[] nameAndCode = word.split("=");
      BufferedImage source = Pictures.read(folder.resolve(nameAndCode[1] + ".png"));
      Rectangle all = new Rectangle(source.getWidth(), source.getHeight());
      pictures.put(className + "/" + nameAndCode[0] + ".png", Reduction.reduce(source, all));
    }
    return pictures;
  }
}
